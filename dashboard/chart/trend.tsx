/** Lines over fiscal years. Each series has its own dash and mark, so that it reads in black and white. */
import { extent, max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Figure, marks, numberIn } from '../figure/figure.ts';
import { count, type Unit, useFigureText } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import { useWidth } from './width.ts';

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly points: readonly { readonly year: number; readonly figure: Figure }[];
}

export interface TrendProps {
  readonly series: readonly Series[];
  readonly unit?: Unit;
  /** Read instead of the drawing. */
  readonly says: string;
}

const height = 260;
const top = 28;
const bottom = 32;

export function Trend({ series, unit = count, says }: TrendProps) {
  const [element, width] = useWidth<HTMLDivElement>(640);
  const { shortYear } = useReader();
  const text = useFigureText();
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ figure }) => numberIn(figure) ?? []),
  );
  const y = scaleLinear([0, max(values) ?? 1], [height - bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left =
    12 + 9 * Math.max(...ticks.map((tick) => text({ state: 'shown', value: tick }, unit).length));
  const right = 16;
  const x = scalePoint(years, [left + 24, width - right - 24]);
  const at = (year: number) => x(year) ?? 0;
  return (
    <div ref={element} className="trend">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={says}
      >
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className="grid" x1={left} x2={width - right} />
            <text className="axis" x={left - 8} dy="0.35em" textAnchor="end">
              {text({ state: 'shown', value: tick }, unit)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} className="axis" x={at(year)} y={height - 8} textAnchor="middle">
            {shortYear(year)}
          </text>
        ))}
        {series.map((each, index) => (
          <Line
            key={each.key}
            series={each}
            all={series}
            index={index}
            at={at}
            y={y}
            text={(f) => text(f, unit)}
          />
        ))}
      </svg>
      {series.length > 1 && (
        <ul className="series-legend">
          {series.map(({ key, label }, index) => (
            <li key={key}>
              <svg width="36" height="14" aria-hidden="true">
                <path className={`series series-${index + 1}`} d="M2 7H34" />
                <Mark index={index} x={18} y={7} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface LineProps {
  readonly series: Series;
  readonly all: readonly Series[];
  readonly index: number;
  readonly at: (year: number) => number;
  readonly y: (value: number) => number;
  readonly text: (figure: Figure) => string;
}

function Line({ series: { points }, all, index, at, y, text }: LineProps) {
  const drawn = line<Series['points'][number]>(
    ({ year }) => at(year),
    ({ figure }) => y(numberIn(figure) ?? 0),
  ).defined(({ figure }) => figure.state === 'shown');
  const [lowest = 0] = extent(points, ({ figure }) => numberIn(figure));
  return (
    <g>
      <path className={`series series-${index + 1}`} d={drawn(points) ?? ''} />
      {points.map(({ year, figure }) =>
        figure.state === 'shown' ? (
          <g key={year}>
            <Mark index={index} x={at(year)} y={y(figure.value)} />
            <text
              className="point"
              x={at(year)}
              y={y(figure.value)}
              {...besides(placeOf(all, index, year, y))}
            >
              {text(figure)}
            </text>
          </g>
        ) : (
          <text
            key={year}
            className={`point-gap gap-${figure.state}`}
            x={at(year)}
            y={y(lowest ?? 0) - 10}
            textAnchor="middle"
          >
            {marks[figure.state]}
          </text>
        ),
      )}
    </g>
  );
}

/** So near that two labels would cover each other. */
const near = 28;

/** Where a point's label stands, so that it does not cover that of another line. */
function placeOf(
  all: readonly Series[],
  index: number,
  year: number,
  y: (value: number) => number,
): 'above' | 'below' | 'beside' {
  const heights = all.map(({ points }) => {
    const value = numberIn(points.find((point) => point.year === year)?.figure);
    return value === undefined ? undefined : y(value);
  });
  const own = heights[index] ?? 0;
  const others = heights.flatMap((height, at) =>
    height === undefined || at === index || Math.abs(height - own) > near
      ? []
      : [height < own || (height === own && at < index) ? 'above' : 'below'],
  );
  if (!others.includes('above')) return 'above';
  return others.includes('below') ? 'beside' : 'below';
}

function besides(place: ReturnType<typeof placeOf>) {
  if (place === 'beside') return { dx: 10, dy: '0.35em', textAnchor: 'start' as const };
  return { dy: place === 'above' ? -10 : 20, textAnchor: 'middle' as const };
}

function Mark({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }) {
  const className = `mark mark-${index + 1}`;
  if (index % 3 === 1)
    return <rect className={className} x={x - 4} y={y - 4} width="8" height="8" />;
  if (index % 3 === 2) {
    return <path className={className} d={`M${x} ${y - 5.5}l5.5 9.5h-11z`} />;
  }
  return <circle className={className} cx={x} cy={y} r="4.5" />;
}
