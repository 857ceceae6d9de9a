/** Looks at a running program → whose the time is, what it is for, and which functions take it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { functionsOf } from '../../bench/profile/functions.ts';
import { phaseOf, phases } from '../../bench/profile/phase.ts';
import { ownerOf, roomOf } from '../../bench/profile/room.ts';
import { kindsOf, sharesOf } from '../../bench/profile/shares.ts';
import { type Frame, type Stack, stacksOf } from '../../bench/profile/stack.ts';
import { benchReport, rowsIn } from './bench-report.ts';

/** `name @ file`, the innermost first. */
function stack(microseconds: number, ...frames: readonly string[]): Stack {
  return { frames: frames.map(frame), microseconds };
}

function frame(text: string): Frame {
  const [name = '', file = ''] = text.split(' @ ');
  return { name, file, line: 1 };
}

describe('a profile of V8', () => {
  const call = (functionName: string) => ({ functionName, url: '', lineNumber: 0, columnNumber: 0 });
  const profile = {
    nodes: [
      { id: 1, callFrame: call('(root)'), children: [2, 4] },
      { id: 2, callFrame: call('run'), children: [3] },
      { id: 3, callFrame: call('link') },
      { id: 4, callFrame: call('(idle)') },
    ],
    samples: [3, 2, 3, 4, 3],
    timeDeltas: [7, 10, 20, 30, 40],
  };
  const stacks = stacksOf(profile, ({ functionName: name }) => ({ name, file: '', line: 1 }));

  it('is the time at each stack until the next look, without what was waited', () => {
    const told = stacks.map(({ frames, microseconds }) => [...frames.map(({ name }) => name), microseconds]);
    expect(told).toEqual([
      ['run', '(root)', 20],
      ['link', 'run', '(root)', 40],
    ]);
  });
});

test.each([
  ['sheets', ['#mapping @ src/sheets/quick/read.ts']],
  ['files beside the rooms', ['compile @ src/reform.ts', 'main @ src/main.ts']],
  ['rules', ['RegExp:', 'check @ src/rules/text/width.ts']],
  ['*zod*', ['parse @ node_modules/zod/v4/core.js', 'judge @ src/sheets/judged.ts']],
  ['*garbage collection*', ['(garbage collector)', '(root)']],
  ['*deflate*', ['processChunkSync @ node:zlib', 'packAt @ src/workbook/zip.ts']],
  ['*hashes, checksums*', ['crc32 @ node:zlib', 'add @ src/workbook/zip.ts']],
  ['*hashes, checksums*', ['update @ node:internal/crypto/hash', 'hashOf @ src/cache/hash.ts']],
  ['*files*', ['open', 'openSync @ node:fs', 'read @ src/disk/files.ts']],
  ['*start*', ['open @ bundle', 'main @ src/main.ts']],
  ['*start*', ['compileForInternalLoader @ node:internal/bootstrap/realm']],
  ['*the rest of Node and V8*', ['slice @ node:buffer', 'read @ src/sheets/text.ts']],
  ['*the rest of Node and V8*', ['(program)', '(root)']],
])('in %s is %j', (room, frames) => {
  expect(roomOf(stack(1, ...frames))).toBe(room);
});

test.each([
  [
    'rules',
    ['readDates @ src/calendar/read.ts', 'saidBy @ src/plan/schedule.ts', 'check @ src/rules/a/b.ts'],
  ],
  [
    'layout',
    ['widthOf @ src/japanese/width.ts', 'layOut @ src/grid/layout.ts', 'press @ src/workbook/press.ts'],
  ],
  ['deflate, zip', ['deflateRawSync @ node:zlib', 'packAt @ src/workbook/zip.ts']],
  [
    'read',
    [
      'open @ node:fs',
      'read @ src/disk/files.ts',
      'read @ src/cache/asked.ts',
      'all @ src/sheets/project.ts',
    ],
  ],
  [
    'list of all data',
    ['deflateRawSync @ node:zlib', 'end @ src/workbook/zip.ts', 'key @ src/outputs/data.ts'],
  ],
  ['*start*', ['slice @ node:buffer', 'open @ bundle', 'run @ src/commands/build.ts']],
  ['*garbage collection*', ['(garbage collector)', '(root)']],
  ['all else', ['out @ src/main.ts', 'tell @ src/commands/command.ts']],
])('for %s is %j', (phase, frames) => {
  expect(phaseOf(stack(1, ...frames))).toBe(phase);
  expect(phases).toContain(phase);
});

test('the kinds with most time come first, and their shares are the whole', () => {
  const name = (one: Stack) => ownerOf(one).name;
  const shares = sharesOf([stack(1, 'a @ a.ts'), stack(5, 'b @ b.ts'), stack(2, 'a @ a.ts')], name);
  expect(Object.fromEntries(shares)).toEqual({ a: 3 / 8, b: 5 / 8 });
  expect(kindsOf([shares, new Map([['c', 0.9]])])).toEqual(['c', 'b', 'a']);
});

describe('a function', () => {
  const functions = functionsOf([
    stack(10, 'link @ src/plan/link.ts', 'run @ src/main.ts'),
    stack(4, 'link @ src/plan/link.ts', 'link @ src/plan/link.ts', 'run @ src/main.ts'),
    stack(3, 'RegExp:', 'link @ src/plan/link.ts', 'run @ src/main.ts'),
    stack(2, 'read @ node:fs', 'link @ src/plan/link.ts', 'run @ src/main.ts'),
    stack(1, 'run @ src/main.ts'),
  ]);
  const found = (name: string) => functions.find((one) => one.frame.name === name);

  it('takes by itself what V8 does for it, but not what Node does', () => {
    expect(found('link')).toMatchObject({ self: 17, total: 19 });
    expect(found('run')).toMatchObject({ self: 1, total: 20 });
    expect(functions).toHaveLength(2);
  });

  it('passes on what nearly all goes to one other', () => {
    expect(found('run')?.passesOn).toBe(true);
    expect(found('link')?.passesOn).toBe(false);
  });
});

describe('the profile in the report', () => {
  let report = '';
  beforeAll(() => {
    report = benchReport('--only', 'profile', '--size', '20', '--rounds', '1');
  }, 60_000);

  it('parts the whole time of every run among the rooms, and among the phases', () => {
    for (const part of report.split('### ').slice(1, 3)) {
      const [heads = [], , ...rows] = rowsIn(part);
      expect(heads).toEqual(['', 'check', 'build', 'build with its lists', 'build after one change']);
      for (const column of [1, 2, 3, 4]) {
        const whole = rows.reduce((sum, cells) => sum + (Number(cells[column]) || 0), 0);
        expect(whole).toBeGreaterThan(97);
        expect(whole).toBeLessThan(101);
      }
    }
  });

  it('names functions where they stand', () => {
    const places = [...report.matchAll(/^\| `(?:(\w+) )?([\w/-]+\.ts):(\d+)` \|/gm)];
    expect(places.length).toBeGreaterThan(20);
    for (const [place, name = '', file, line] of places) {
      if (file === 'writers/shipped.ts') continue;
      const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
      const written = source.split('\n')[Number(line) - 1] ?? '';
      // V8 calls a constructor by the name of its class.
      if (!/^ +constructor\(/.test(written)) expect(written, place).toContain(name);
    }
  });
});
