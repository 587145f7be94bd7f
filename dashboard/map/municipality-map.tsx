/** The map: five shades by value, hatched where the value is hidden, dotted where there is none. */
import { quantile } from 'd3-array';
import { geoMercator, geoPath } from 'd3-geo';
import { useLocation } from 'wouter';
import { useWidth } from '../chart/width.ts';
import { type Figure, numberIn } from '../figure/figure.ts';
import { type Unit, useFigureText } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import type { Shape } from './boundaries.ts';

export interface Place {
  readonly code: string;
  readonly organization: { readonly nameJa: string; readonly nameEn: string };
  readonly figure: Figure;
  readonly kind: string | undefined;
}

export interface MunicipalityMapProps {
  readonly shapes: readonly Shape[];
  readonly places: readonly Place[];
  readonly unit: Unit;
  readonly says: string;
  readonly pointed: string | undefined;
  readonly point: (code: string | undefined) => void;
}

const shades = [1, 2, 3, 4, 5];

export function MunicipalityMap({
  shapes,
  places,
  unit,
  says,
  pointed,
  point,
}: MunicipalityMapProps) {
  const [element, width] = useWidth<HTMLDivElement>(640);
  const [, go] = useLocation();
  const { name } = useReader();
  const text = useFigureText();
  const height = Math.round(width * 0.64);
  const collection = { type: 'FeatureCollection' as const, features: [...shapes] };
  const draw = geoPath(geoMercator().fitSize([width, height], collection));
  const byCode = new Map(places.map((each) => [each.code, each]));
  const values = places.flatMap(({ figure }) => numberIn(figure) ?? []).sort((a, b) => a - b);
  const edges = [0.2, 0.4, 0.6, 0.8].map((share) => quantile(values, share) ?? 0);
  const shadeOf = (value: number) =>
    1 + edges.filter((edge) => value >= edge && values.length > 1).length;
  const told = pointed === undefined ? undefined : byCode.get(pointed);
  return (
    <div ref={element} className="map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={says}
      >
        <defs>
          <pattern
            id="hidden-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="hatch-ground" width="6" height="6" />
            <line className="hatch-line" y2="6" />
          </pattern>
          <pattern id="absent-dots" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect className="hatch-ground" width="6" height="6" />
            <circle className="hatch-dot" cx="3" cy="3" r="1" />
          </pattern>
        </defs>
        {shapes.map((shape) => {
          const { code } = shape.properties;
          const place = byCode.get(code);
          const value = numberIn(place?.figure);
          const fill =
            value === undefined
              ? `fill-${place?.figure.state ?? 'outside'}`
              : `fill-shade-${shadeOf(value)}`;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the map holds the same links for the keyboard
            <path
              key={code}
              className={`municipality ${fill} ${code === pointed ? 'pointed' : ''}`}
              d={draw(shape) ?? ''}
              onMouseEnter={() => place && point(code)}
              onMouseLeave={() => point(undefined)}
              onClick={() => place && go(`/organizations/${code}`)}
            />
          );
        })}
      </svg>
      <p className="map-told" aria-hidden="true">
        {told ? `${name(told.organization)} ${text(told.figure, unit)}` : '\u00a0'}
      </p>
      <ul className="map-legend">
        {shades.map((shade) => {
          const from = shade === 1 ? values[0] : edges[shade - 2];
          const to = shade === 5 ? values.at(-1) : edges[shade - 1];
          if (from === undefined || to === undefined) return null;
          return (
            <li key={shade}>
              <svg width="24" height="16" aria-hidden="true">
                <rect className={`fill-shade-${shade}`} width="24" height="16" />
              </svg>
              {text({ state: 'shown', value: from }, unit)}～
              {text({ state: 'shown', value: to }, unit)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
