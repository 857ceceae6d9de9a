// What must be there before anything runs: a Node that is new enough, and what `npm ci` brings or makes; else it is said in words what helps.
function needNode(major, minor) {
  const [ours, more] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && more >= minor)) return;
  const least = `${major}.${minor}`;
  giveUp(
    `エラー: reform は Node.js ${process.versions.node} では動きません。`,
    `ヒント: Node.js ${least} 以降を入れてください。`,
    `error: reform does not run on Node.js ${process.versions.node}.`,
    `hint: install Node.js ${least} or later.`,
  );
}

function brought(name, open) {
  try {
    return open(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes(`'${name}'`)) throw error;
    const shown = name.replace('../', '');
    giveUp(
      `エラー: reform に必要な ${shown} がありません。`,
      'ヒント: reform のフォルダーで npm ci --include=dev && npm run bundle を実行してください（NODE_ENV=production や --ignore-scripts のとき、npm ci だけではそろいません）。',
      `error: reform needs ${shown}, which is not there.`,
      'hint: run npm ci --include=dev && npm run bundle in the folder of reform (under NODE_ENV=production or --ignore-scripts, npm ci alone does not bring it).',
    );
  }
}

function giveUp(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(2);
}

module.exports = { brought, needNode };
