import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { submissionPlan } from '../../tools/submit/submission-plan.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
const workflow = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'build' | 'submit', Job>>;
};
const { build, submit } = workflow.jobs;
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const runs = ({ steps }: Job) => steps.flatMap(({ run }) => run ?? []);

it('tests, packs, rebuilds and attests, in this order, before anything is submitted', () => {
  const order = build.steps.map(({ run, uses }) => run ?? uses ?? '');
  const places = [
    'npm ci',
    'npm test',
    'npm run package',
    'npm run verify-build',
    'sha256sum',
    'attest-build',
    'upload-artifact',
  ].map((part) => order.findIndex((step) => step.includes(part)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(submit.needs).toBe('build');
});

it('calls only scripts that there are', () => {
  const called = [...runs(build), ...runs(submit)].flatMap((run) => /npm run ([\w-]+)/.exec(run)?.[1] ?? []);
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
  expect(called).toEqual(['package', 'verify-build', 'submit']);
});

it('gives each job what it needs: the build may attest and has no secret, the submission has those of the shops alone', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(build.permissions).toEqual({ contents: 'read', 'id-token': 'write', attestations: 'write' });
  expect(JSON.stringify(build)).not.toContain('secrets.');
  expect(submit.environment).toBe('shops');
  const given = Object.keys(submit.steps.find(({ name }) => name === 'Submit')?.env ?? {});
  const asked = submissionPlan({ version, geckoId: 'a', dist: 'dist' }, {}).flatMap(({ missing }) => missing);
  expect(given.toSorted()).toEqual(asked.toSorted());
  const kept = [...build.steps, ...submit.steps].filter(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(kept.map((step) => step.with?.['persist-credentials'])).toEqual([false, false]);
});

it.each(['The tag names the version', 'The changelog has the version'])('"%s" holds here', (name) => {
  const run = build.steps.find((step) => step.name === name)?.run ?? 'exit 9';
  const { status } = spawnSync('bash', ['-e', '-c', run], { env: { ...process.env, GITHUB_REF_NAME: `v${version}` } });
  expect(status).toBe(0);
});

it('a tag of another version is refused', () => {
  const run = build.steps.find(({ name }) => name === 'The tag names the version')?.run ?? '';
  expect(spawnSync('bash', ['-e', '-c', run], { env: { ...process.env, GITHUB_REF_NAME: 'v0.0.0' } }).status).toBe(1);
});
