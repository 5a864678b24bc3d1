import { mountGlance } from '../ui/glance/mount.ts';

void mountGlance('popup');
