/** A text has clauses, and a clause has a date of its own. */
import { describe, expect, test } from 'vitest';
import { readDates } from '../../src/calendar/read.ts';
import { entriesOf } from '../../src/calendar/times.ts';

function own(text: string, fiscalYear = 2025) {
  return readDates(text, { fiscalYear }).clauses.map(({ text: words, date }) => [words, date?.text]);
}

describe('a clause', () => {
  test('ends with its sentence, and its date is the last in brackets', () => {
    expect(
      own(
        '複数の区役所で体験調査を実施（6月）。その振り返りをもとに窓口 BPR（業務の抜本的見直し）を推進（7月～）',
      ),
    ).toEqual([
      ['複数の区役所で体験調査を実施（6月）', '6月'],
      ['その振り返りをもとに窓口 BPR（業務の抜本的見直し）を推進（7月～）', '7月～'],
    ]);
  });

  test('need not have a date', () => {
    expect(own('PT 初会議（4月）。認識を共有。以降月 1～2 回開催。')).toEqual([
      ['PT 初会議（4月）', '4月'],
      ['認識を共有', undefined],
      ['以降月 1～2 回開催', '月 1～2 回'],
    ]);
  });

  test('does not end inside brackets or quotes', () => {
    expect(own('「方針」（令和 5 年 3 月策定。以下「基本方針」という。）を改定（3月）')).toEqual([
      ['「方針」（令和 5 年 3 月策定。以下「基本方針」という。）を改定（3月）', '3月'],
    ]);
    expect(own('「開く。閉じる。」を周知（5月）。')).toEqual([['「開く。閉じる。」を周知（5月）', '5月']]);
  });

  test('ends all the same after a bracket that nobody closed', () => {
    expect(own('調査（6月。報告（7月）。')).toEqual([
      ['調査（6月', '6月'],
      ['報告（7月）', '7月'],
    ]);
  });

  test('ends with the line', () => {
    expect(own('調査（6月）\r\n報告（7月）\n')).toEqual([
      ['調査（6月）', '6月'],
      ['報告（7月）', '7月'],
    ]);
  });

  test.each([
    ['全区で受付開始（南区は令和 6 年度に実施済）（～9月）', '～9月'],
    ['受付開始（南区は4月に実施済）', undefined],
    ['ワンストップ窓口を令和 9 年度末までに設置できるよう検討', '令和 9 年度末までに'],
    ['令和5年度中に方針を取りまとめ、以降令和10年度まで取組を推進', '令和10年度まで'],
    ['令和7年度中に総括を行い、計画を改定する', '令和7年度中に'],
    ['会議を開催（6月）（年2回）', '6月'],
    ['会議を開催（年2回）', '年2回'],
    ['検討を進め、随時見直す', '随時'],
    ['R8年7月からR8年9月に変更', 'R8年9月'],
    ['4人（令和4年4月現在）', undefined],
  ])('%s has its own date', (text, words) => {
    expect(own(text)[0]?.[1]).toBe(words);
  });

  test('takes a list of months as one stretch', () => {
    const [clause] = readDates('審議会を開催（5月、8月、11月）', { fiscalYear: 2025 }).clauses;
    expect(clause?.dates.map(({ text }) => text)).toEqual(['5月', '8月', '11月']);
    expect(clause?.date).toMatchObject({
      text: '5月、8月、11月',
      kind: 'on',
      from: '2025-05-01',
      to: '2025-11-30',
    });
  });
});

/** The words and days of the clause's own date, and the dates that it names. */
function listed(text: string) {
  const [clause] = readDates(text, { fiscalYear: 2025 }).clauses;
  if (clause?.date === undefined) throw new Error(`no date in ${text}`);
  const { from, text: words, to } = clause.date;
  return [words, `${from}..${to}`, entriesOf(clause).map((date) => date.text)];
}

describe('a list', () => {
  test.each([
    ['説明会を開催（4月（第1回）、3月（第2回））', '4月（第1回）、3月', ['4月', '3月']],
    ['説明会を開催　4月（第1回（本庁））・3月（第2回）', '4月（第1回（本庁））・3月', ['4月', '3月']],
    ['説明会を開催（第1回 4月、第2回 3月）', '4月、第2回 3月', ['4月', '3月']],
    ['説明会を開催（第一回：4月、第二回：3月）', '4月、第二回：3月', ['4月', '3月']],
    ['説明会を開催（1回目4月、2回目10月、3回目3月）', '4月、2回目10月、3回目3月', ['4月', '10月', '3月']],
    ['説明会を開催（4月：第1回、3月：第2回）', '4月：第1回、3月', ['4月', '3月']],
    ['広報を発行（4月（予定）、3月（予定））', '4月（予定）、3月', ['4月', '3月']],
    ['広報を発行（4月予定、3月予定）', '4月予定、3月', ['4月', '3月']],
  ])('%s goes on behind what is said of an entry', (text, words, entries) => {
    expect(listed(text)).toEqual([words, '2025-04-01..2026-03-31', entries]);
  });

  test('hands its year on', () => {
    expect(listed('公表（令和9年2月（原案）、3月（成案））')).toEqual([
      '令和9年2月（原案）、3月',
      '2027-02-01..2027-03-31',
      ['令和9年2月', '3月'],
    ]);
  });

  test.each([
    ['調査（4月から着手）、3月に公表', ['4月から']],
    ['調査（4月（6月までに発注））、3月', ['4月', '6月までに']],
    ['第1回（4月）、第2回（3月）', ['4月', '3月']],
    ['4月に調査し、10月に公表', ['10月']],
  ])('%s is none', (text, entries) => {
    expect(listed(text)[2]).toEqual(entries);
  });
});

describe('the words of a date', () => {
  test('are those of the author, without the brackets', () => {
    const words = (text: string) => readDates(text, { fiscalYear: 2025 }).dates.map((date) => date.text);
    expect(words('受付（ ～ ９ 月 ）')).toEqual(['～ ９ 月']);
    expect(words('令和 8 年度末までに全区で')).toEqual(['令和 8 年度末までに']);
    expect(words('「計画」（令和4年(2022年)3月）')).toEqual(['令和4年(2022年)3月']);
    expect(words('７月１日（火）～同月１５日（火）')).toEqual(['７月１日（火）～同月１５日（火）']);
  });
});

describe('without a fiscal year around it', () => {
  test.each([
    ['（4月～）', 'from'],
    ['（～9月）', 'until'],
    ['4～6月', 'on'],
    ['前期', 'on'],
    ['通年', 'through'],
    ['来年度', 'on'],
    ['26年度', 'on'],
  ])('%s is understood and has no days', (text, kind) => {
    const { understood, dates } = readDates(text);
    expect(understood).toBe(true);
    expect(dates).toMatchObject([{ kind, from: null, to: null }]);
  });

  test('a year that is said counts', () => {
    expect(readDates('令和7年度2月').dates).toMatchObject([{ from: '2026-02-01', to: '2026-02-28' }]);
    expect(readDates('4月～令和8年3月').dates).toMatchObject([{ from: '2025-04-01', to: '2026-03-31' }]);
    expect(readDates('平成26～30年度').dates).toMatchObject([{ from: '2014-04-01', to: '2019-03-31' }]);
  });
});

describe('a range that runs backwards', () => {
  test('keeps its ends, for a rule to speak of', () => {
    expect(readDates('（2月～1月）', { fiscalYear: 2025 }).dates).toMatchObject([
      { kind: 'on', from: '2026-02-01', to: '2026-01-31' },
    ]);
  });
});
