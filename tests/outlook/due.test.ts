import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../src/outlook/due/calendar.ts';
import { memoryWorld } from '../memory-world.ts';
import { city } from './city.ts';

async function due(line: string, files: Record<string, string> = city) {
  const world = memoryWorld(files, { today: '2025-10-15' });
  const code = await world.run(`due ${line}`);
  return { code, out: world.out(), err: world.err(), world };
}

async function listed(line: string, files?: Record<string, string>) {
  const { out } = await due(`${line} --format json`, files);
  return JSON.parse(out).duties.map(
    ({ due: day, state, what }: Record<string, string>) => `${day} ${state} ${what}`,
  );
}

describe('due', () => {
  test('lists by department what is overdue and what comes next', async () => {
    const { code, err, out } = await due('--next 4m');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "ひかり野市  報告の予定  令和7年10月15日～令和8年2月15日

      総務局 窓口改革課  2件（期限超過 1件）
        「待たない窓口」の推進
        R7.9.30（火）   15日超過  予約の仕様を作成（～9月）
        R8.1.31（土）  あと108日  予約の受付を開始（～1月）

      教育局 学務課  2件（期限超過 1件）
        学校の統合, 再編; その他
        R7.6.30（月）   107日超過  説明会を開催（6月）
        R7.11.10（月）   あと26日  案をまとめる（11月10日）

      市民局  1件（期限超過 1件）
        満足した人の割合
        R6.12.31（火）  288日超過  2024年の実績値
      "
    `);
  });

  test('speaks English', async () => {
    expect((await due('--next 4m --lang en')).out).toMatchInlineSnapshot(`
      "ひかり野市  To be reported  2025-10-15 to 2026-02-15

      総務局 窓口改革課  2 (1 overdue)
        「待たない窓口」の推進
        2025-09-30 Tue  15 days late  予約の仕様を作成（～9月）
        2026-01-31 Sat   in 108 days  予約の受付を開始（～1月）

      教育局 学務課  2 (1 overdue)
        学校の統合, 再編; その他
        2025-06-30 Mon  107 days late  説明会を開催（6月）
        2025-11-10 Mon     in 26 days  案をまとめる（11月10日）

      市民局  1 (1 overdue)
        満足した人の割合
        2024-12-31 Tue  288 days late  the value of 2024年
      "
    `);
  });

  test('ends with the span', async () => {
    expect(await listed('--next 26d')).toContain('2025-11-10 upcoming 案をまとめる（11月10日）');
    expect(await listed('--next 25d')).not.toContain('2025-11-10 upcoming 案をまとめる（11月10日）');
    expect(await listed('--until 令和7年11月10日')).toEqual(await listed('--next 26d'));
    for (const span of ['4w', '28日', '２８ｄ', '4週間'])
      expect(await listed(`--next ${span}`)).toEqual(await listed('--next 28d'));
    for (const span of ['3m', '3か月', '3ヶ月'])
      expect(await listed(`--next ${span}`)).toEqual(await listed('--until 2026-01-15'));
    expect(await listed('--next 1y')).toEqual(await listed('--until 2026-10-15'));
    expect(await listed('')).toEqual(await listed('--next 60d'));
  });

  test('asks for a KPI at the times of its targets, and year by year where it came so', async () => {
    expect(await listed('--until 2027-03-31 --only kind=kpi')).toEqual([
      '2026-03-31 upcoming 2025年度の実績値',
      '2027-03-31 upcoming 2026年度の実績値',
      '2024-12-31 unreported 2024年の実績値',
    ]);
  });

  test('a KPI that names nobody belongs to those who show it', async () => {
    expect(await listed('--until 2027-03-31 --only 総務局')).toContain(
      '2026-03-31 upcoming 2025年度の実績値',
    );
    expect(await listed('--until 2027-03-31 --only 市民局')).toEqual([
      '2024-12-31 unreported 2024年の実績値',
    ]);
  });

  test('of another day', async () => {
    expect(await listed('--as-of 2025-04-01 --next 1d')).toEqual(['2024-12-31 unreported 2024年の実績値']);
    expect(await listed('--as-of 2025-09-30 --next 0d')).toEqual([
      '2025-09-30 upcoming 予約の仕様を作成（～9月）',
      '2025-06-30 unreported 説明会を開催（6月）',
      '2024-12-31 unreported 2024年の実績値',
    ]);
  });

  test('is a checklist in Markdown, in which no word of an author is markup', async () => {
    expect((await due('--next 60d --format markdown')).out).toMatchInlineSnapshot(`
      "# ひかり野市 報告の予定

      令和7年10月15日～令和7年12月14日

      ## 総務局 窓口改革課  1件（期限超過 1件）

      ### 期限を過ぎて未報告

      - [ ] **令和7年9月30日** 予約の仕様を作成（～9月） ― 「待たない窓口」の推進

      ## 教育局 学務課  2件（期限超過 1件）

      ### 期限を過ぎて未報告

      - [ ] **令和7年6月30日** 説明会を開催（6月） ― 学校の統合, 再編; その他

      ### これから報告

      - [ ] **令和7年11月10日** 案をまとめる（11月10日） ― 学校の統合, 再編; その他

      ## 市民局  1件（期限超過 1件）

      ### 期限を過ぎて未報告

      - [ ] **令和6年12月31日** 2024年の実績値 ― 満足した人の割合
      "
    `);
  });

  test('goes into several files, and says nothing then', async () => {
    const { out, world } = await due('--format markdown=紙.md --format ics=a/報告.ics');
    expect(out).toBe('');
    expect(world.written).toEqual(['紙.md', 'a/報告.ics']);
  });

  test('is as its published schema says', async () => {
    const world = memoryWorld();
    await world.run('schema due');
    const validate = new Ajv({ strict: false }).compile(JSON.parse(world.out()));
    expect(
      validate(JSON.parse((await due('--next 2y --format json')).out)),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  test.each([
    ['--next soon', '--next の「soon」を長さとして読み取れません。'],
    ['--next 3q', '60d・4w・3m・1y'],
    ['--until 2025-10-01', '基準日（2025-10-15）より前です'],
    ['--until 来年', '--until の日付「来年」を読み取れません。'],
    ['--next 3m --until 2026-03-31', '--next と --until は一緒に使えません。'],
    ['--format markdwn', 'もしかして: markdown'],
    ['--only 消防局', '当てはまるものはありません'],
    ['--format ics --format json', '画面に出せる形式は1つです'],
  ])('%s is told what is wrong', async (line, said) => {
    const { code, err, out } = await due(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('the calendar', () => {
  const look = { language: 'ja', color: false, columns: 80 } as const;

  function unfolded(ics: string): string[] {
    return ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  }

  test('holds an event a day, stamped with the day of reference', async () => {
    const { out } = await due('--next 60d --only schools --format ics');
    expect(unfolded(out)).toMatchInlineSnapshot(`
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//reform//due//JA",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:ひかり野市 報告の予定",
        "BEGIN:VEVENT",
        "UID:d61478c3913ea42202c930c9@reform",
        "DTSTAMP:20251015T000000Z",
        "DTSTART;VALUE=DATE:20250630",
        "DTEND;VALUE=DATE:20250701",
        "SUMMARY:【未報告】説明会を開催（6月）",
        "DESCRIPTION:学校の統合\\, 再編\\; その他\\n教育局 学務課\\nschools",
        "CATEGORIES:教育局 学務課",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:41130c3cee732ec3f8bfac13@reform",
        "DTSTAMP:20251015T000000Z",
        "DTSTART;VALUE=DATE:20251110",
        "DTEND;VALUE=DATE:20251111",
        "SUMMARY:案をまとめる（11月10日）",
        "DESCRIPTION:学校の統合\\, 再編\\; その他\\n教育局 学務課\\nschools",
        "CATEGORIES:教育局 学務課",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
      ]
    `);
  });

  test('is the same bytes on another day, but for its stamps and marks', async () => {
    const at = async (day: string) => (await due(`--as-of ${day} --until 2026-04-30 --format ics`)).out;
    const uids = (ics: string) => unfolded(ics).filter((line) => line.startsWith('UID:'));
    expect(await at('2025-10-15')).toBe(await at('2025-10-15'));
    expect(uids(await at('2025-10-15'))).toEqual(uids(await at('2026-02-01')));
    expect(new Set(uids(await at('2025-10-15'))).size).toBe(uids(await at('2025-10-15')).length);
  });

  test('an event keeps its identity when its day is moved', async () => {
    const moved = { ...city, 'data/schools.yaml': city['data/schools.yaml'].replace('11月10日', '11月20日') };
    const events = async (files: Record<string, string>) => {
      const { out } = await due('--next 60d --only schools --format ics', files);
      return unfolded(out)
        .filter((line) => /^(?:UID|DTSTART)/.test(line))
        .slice(-2);
    };
    const [[uid, day], [later, laterDay]] = [await events(city), await events(moved)];
    expect(later).toBe(uid);
    expect([day, laterDay]).toEqual(['DTSTART;VALUE=DATE:20251110', 'DTSTART;VALUE=DATE:20251120']);
  });

  test('folds at 75 octets and never inside a character, whatever the words', () => {
    const any = fc.array(fc.constantFrom('窓', 'ｱ', '𠮷', 'é', ';', ',', '\\', '\n', '\r', '\t', 'a', ' '), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(any, (characters) => {
        const title = characters.join('');
        const ics = calendar.write(agendaWith(title), look);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const description = unfolded(ics).find((line) => line.startsWith('DESCRIPTION:')) ?? '';
        const read = description
          .slice('DESCRIPTION:'.length)
          .replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
        const shown = title.replaceAll('\r', '␍').replaceAll('\t', '␉');
        expect(read).toBe([shown, '総務局', 'a'].filter(Boolean).join('\n'));
      }),
    );
  });

  function agendaWith(title: string) {
    const origin = { file: 'a.yaml', document: 0, path: [] };
    const duty = {
      kind: 'milestone',
      entity: { key: 'initiative/a', id: 'a', title, origin },
      owner: ['総務局'],
      what: { ja: '公表', en: '公表' },
      due: '2025-12-31',
      openEnded: false,
      reported: false,
      slipped: false,
      origin,
    } as const;
    const departments = [{ owner: '総務局', overdue: [], coming: [duty] }];
    return { asOf: '2025-10-15', until: '2026-03-31', cities: [{ name: 'ひかり野市', departments }] };
  }
});
