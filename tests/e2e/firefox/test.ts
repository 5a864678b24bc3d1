import { testOn } from '../test-on.ts';
import { FirefoxStage } from './stage.ts';

export { expect } from '@playwright/test';

export const test = testOn(() => new FirefoxStage());
