/** The ratios as a picture: for each operation and peer the hub's CPU over the peer's, on a scale of doublings, with the spread of the rounds. */
import { type Run, ratiosOf } from './report.ts';

const [width, left, right, rowHeight] = [760, 220, 40, 18];
const [least, most] = [1 / 16, 16];
const colours: Readonly<Record<string, string>> = {
  stock: '#b3261e',
  hive: '#8a5a00',
  postgraphile: '#00658f',
  sql: '#4a4a4a',
};

const x = (ratio: number): number => {
  const held = Math.min(most, Math.max(least, ratio));
  return left + ((width - left - right) * Math.log2(held / least)) / Math.log2(most / least);
};

const title = 'CPU of the hub per request over that of the peer (left of 1: the hub needs less)';

export function plotOf(run: Run): string {
  const peers = Object.keys(run.peers).filter((name) => name !== 'hub');
  const parts: string[] = [];
  let y = 50;
  for (const operation of run.operations) {
    parts.push(`<text x="8" y="${y + 13}" font-weight="600">${escaped(operation.says)}</text>`);
    for (const peer of peers.filter((each) => operation.peers[each])) {
      const { median, least: low, most: high } = ratiosOf(operation, peer, 'cpu');
      const colour = colours[peer] ?? '#000';
      y += rowHeight;
      parts.push(
        `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${peer}</text>`,
        `<line x1="${x(low)}" x2="${x(high)}" y1="${y + 9}" y2="${y + 9}" stroke="${colour}" stroke-width="3"/>`,
        `<circle cx="${x(median)}" cy="${y + 9}" r="5" fill="${colour}"/>`,
        `<text x="${x(high) + 9}" y="${y + 13}">${median.toFixed(2)}</text>`,
      );
    }
    y += rowHeight + 10;
  }
  const marks = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16].map(
    (mark) =>
      `<line x1="${x(mark)}" x2="${x(mark)}" y1="40" y2="${y}" stroke="${mark === 1 ? '#000' : '#ddd'}"/><text x="${x(mark)}" y="34" text-anchor="middle">${mark < 1 ? `1/${1 / mark}` : mark}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 12}" viewBox="0 0 ${width} ${y + 12}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="16" font-weight="600">${title}</text>
${[...marks, ...parts].join('\n')}
</svg>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
