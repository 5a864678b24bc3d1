import { mountGlance } from '../ui/glance/mount.ts';

const root = document.getElementById('root');
if (root) void mountGlance(root);
