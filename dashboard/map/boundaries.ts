/** The municipalities' boundaries, bundled with the page, and which region and band each belongs to. */
import { useOrganizationListQuery } from '@hitozukuri/hooks/tanstack';
import { useQuery } from '@tanstack/react-query';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import boundaryAddress from '../../data/saitama-municipalities.topojson?url';
import { bands } from './places.ts';

export interface Municipality {
  readonly code: string;
  readonly name_ja: string;
}

export type Shape = Feature<Geometry, Municipality>;

export interface Boundaries {
  readonly shapes: readonly Shape[] | undefined;
  /** Whether a code lies in a region and a band; '' stands for all. */
  readonly membersOf: (region: string, band: string) => (code: string) => boolean;
}

type MunicipalTopology = Topology<{ municipalities: GeometryCollection<Municipality> }>;

export function useBoundaries(): Boundaries {
  const shapes = useQuery({
    queryKey: ['boundaries'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<readonly Shape[]> => {
      const topology = (await (await fetch(boundaryAddress)).json()) as MunicipalTopology;
      return feature(topology, topology.objects.municipalities).features;
    },
  });
  const organizations = useOrganizationListQuery();
  const known = new Map(
    (organizations.data?.data.memberOrganizations.nodes ?? []).map((each) => [each.code, each]),
  );
  return {
    shapes: shapes.data,
    membersOf: (region, band) => (code) => {
      const of = known.get(code);
      const within = bands.find(({ name }) => name === band);
      const population = of?.population?.value ?? 0;
      const inBand = !within || (population >= within.from && population < within.below);
      return (region === '' || of?.region === region) && inBand;
    },
  };
}
