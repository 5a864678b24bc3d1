import { expect, it } from 'vitest';
import { submissionPlan } from '../../../tools/submit/submission-plan.ts';

const PACKAGES = { version: '1.2.3', geckoId: 'a@b.c', dist: 'dist' };
const FIREFOX = { FIREFOX_JWT_ISSUER: 'i', FIREFOX_JWT_SECRET: 's' };

it('leaves a shop out without one of its secrets, and says which', () => {
  const plan = submissionPlan(PACKAGES, { ...FIREFOX, EDGE_CLIENT_ID: 'x', EDGE_API_KEY: '' });
  expect(plan.map(({ shop, missing }) => [shop, missing.length])).toEqual([
    ['chrome', 4],
    ['edge', 2],
    ['firefox', 0],
  ]);
  expect(plan[1]?.missing).toEqual(['EDGE_PRODUCT_ID', 'EDGE_API_KEY']);
});

it('hands each shop its package, Firefox’s with the sources, and no secret as an argument', () => {
  const plan = submissionPlan(PACKAGES, FIREFOX);
  expect(Object.fromEntries(plan.map(({ shop, options }) => [shop, options.join(' ')]))).toEqual({
    chrome: '--chrome-api-version v2 --chrome-zip dist/paperglance-1.2.3-chrome.zip',
    edge: '--edge-zip dist/paperglance-1.2.3-edge.zip',
    firefox:
      '--firefox-zip dist/paperglance-1.2.3-firefox.zip --firefox-sources-zip dist/paperglance-1.2.3-source.zip --firefox-extension-id a@b.c --firefox-channel listed',
  });
});
