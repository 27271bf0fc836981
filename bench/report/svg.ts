import type { Plot, Point } from './chapter';

const [WIDTH, HEIGHT] = [640, 360];
const FRAME = { left: 64, right: 24, top: 36, bottom: 72 };
/** Told apart without colours too: by dash and by the mark at each point. */
const LOOKS = [
  { colour: '#22405f', dash: '', mark: 'circle' },
  { colour: '#b3541e', dash: '6 3', mark: 'square' },
  { colour: '#2e7d4f', dash: '2 3', mark: 'diamond' },
  { colour: '#7a3e8e', dash: '9 3 2 3', mark: 'circle' },
] as const;

/** A drawing of how cost grows, both axes logarithmic. */
export function svgOf({ goal, series, title, x, y }: Plot): string {
  const points = [...series.flatMap((each) => each.points), ...(goal?.points ?? [])];
  const across = axis(
    points.map(([at]) => at),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const up = axis(
    points.map(([, at]) => at),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  const at = ([px, py]: Point): Point => [across.place(px), up.place(py)];
  const lines = series.map(({ name, points: own }, index) => {
    const look = LOOKS[index % LOOKS.length] ?? LOOKS[0];
    const path = own.map((point) => at(point).map(shown).join(',')).join(' ');
    const legend = FRAME.left + index * 190;
    return [
      `<polyline points="${path}" fill="none" stroke="${look.colour}" stroke-width="2" stroke-dasharray="${look.dash}"/>`,
      ...own.map((point) => mark(look, at(point))),
      mark(look, [legend, HEIGHT - 14]),
      text([legend + 10, HEIGHT - 10], name, 'start'),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    text([WIDTH / 2, 20], title, 'middle'),
    ...across.ticks.map(
      (tick) =>
        grid([across.place(tick), FRAME.top], [across.place(tick), HEIGHT - FRAME.bottom]) +
        text([across.place(tick), HEIGHT - FRAME.bottom + 16], counted(tick), 'middle'),
    ),
    ...up.ticks.map(
      (tick) =>
        grid([FRAME.left, up.place(tick)], [WIDTH - FRAME.right, up.place(tick)]) +
        text([FRAME.left - 6, up.place(tick) + 4], counted(tick), 'end'),
    ),
    text([WIDTH / 2, HEIGHT - FRAME.bottom + 34], x, 'middle'),
    `<g transform="rotate(-90 14 ${String(HEIGHT / 2)})">${text([14, HEIGHT / 2], y, 'middle')}</g>`,
    ...(goal === null ? [] : [goalLine(goal.points.map(at), goal.what)]),
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

interface Axis {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Whole powers of ten around the values, with a tick at each. */
function axis(values: readonly number[], from: number, to: number): Axis {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    place: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

function mark({ colour, mark: kind }: (typeof LOOKS)[number], [x, y]: Point): string {
  if (kind === 'circle')
    return `<circle cx="${shown(x)}" cy="${shown(y)}" r="4" fill="${colour}"/>`;
  const turned = kind === 'diamond' ? ` transform="rotate(45 ${shown(x)} ${shown(y)})"` : '';
  return `<rect x="${shown(x - 4)}" y="${shown(y - 4)}" width="8" height="8" fill="${colour}"${turned}/>`;
}

function goalLine(points: readonly Point[], what: string): string {
  const last = points.at(-1) ?? [0, 0];
  return `<polyline points="${points.map((point) => point.map(shown).join(',')).join(' ')}" fill="none" stroke="#a00" stroke-width="1" stroke-dasharray="3 3"/>${text([last[0], last[1] - 6], what, 'end')}`;
}

function grid(from: Point, to: Point): string {
  return `<line x1="${shown(from[0])}" y1="${shown(from[1])}" x2="${shown(to[0])}" y2="${shown(to[1])}" stroke="#ddd"/>`;
}

function text([x, y]: Point, content: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${shown(x)}" y="${shown(y)}" text-anchor="${anchor}" fill="#222">${escaped(content)}</text>`;
}

function counted(n: number): string {
  return n >= 1 ? n.toLocaleString('en') : String(Number(n.toPrecision(1)));
}

function shown(n: number): string {
  return String(Math.round(n * 10) / 10);
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
