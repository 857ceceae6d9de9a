/** What reform says about itself and about the options every command has. */

export const own = {
  help: { ja: 'この説明を表示します', en: 'show this help' },
  helpCommand: { ja: 'コマンドの説明を表示します', en: 'show the help of a command' },
  version: { ja: 'バージョンを表示します', en: 'show the version' },
  about: {
    ja: '市の改革計画（方針・取組・スケジュール・KPI）を点検し、様式を作ります。',
    en: 'Checks the reform plan of a city (policies, initiatives, schedules, KPIs) and builds its forms.',
  },
  lang: { ja: '表示の言語です: ja・en', en: 'language to speak: ja, en' },
  color: { ja: '色を使いません', en: 'use no colours' },
} as const;
