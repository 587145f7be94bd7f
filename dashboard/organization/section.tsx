/** What sections on an organisation's sheet have in common. */
import { Empty } from '../frame/asked.tsx';
import { useWhyMissing } from '../frame/missing.tsx';
import { useReader } from '../words/reader.tsx';
import type { Profile } from './profile.ts';

export interface SectionProps {
  readonly profile: Profile;
  readonly retrieved: number;
}

export interface MissingProps {
  readonly title: string;
  /** The field of the profile that is missing. */
  readonly field: keyof Profile & string;
}

/** A domain that the reader may not see, or whose subgraph is down, says so and leaves the others. */
export function Missing({ title, field }: MissingProps) {
  const { words } = useReader();
  const why = useWhyMissing()(field);
  return (
    <section className="card">
      <h2>{title}</h2>
      <Empty says={words.figure[`${why}Means`]} />
    </section>
  );
}
