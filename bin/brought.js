// Opens what `npm ci` brings or makes; where it has not done so, says in words what helps.
function brought(name, open) {
  try {
    return open(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes(`'${name}'`)) throw error;
    const shown = name.replace('../', '');
    process.stderr.write(
      [
        `エラー: reform に必要な ${shown} がありません。`,
        'ヒント: reform のフォルダーで npm ci --include=dev && npm run bundle を実行してください（NODE_ENV=production や --ignore-scripts のとき、npm ci だけではそろいません）。',
        `error: reform needs ${shown}, which is not there.`,
        'hint: run npm ci --include=dev && npm run bundle in the folder of reform (under NODE_ENV=production or --ignore-scripts, npm ci alone does not bring it).',
        '',
      ].join('\n'),
    );
    process.exit(2);
  }
}

module.exports = { brought };
