/** What sections on an organisation's sheet have in common. */
import { Empty } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import type { Profile } from './profile.ts';

export interface SectionProps {
  readonly profile: Profile;
  readonly retrieved: number;
}

/** A domain whose subgraph is down says so and leaves the others. */
export function Unavailable({ title }: { readonly title: string }) {
  const { words } = useReader();
  return (
    <section className="card">
      <h2>{title}</h2>
      <Empty says={words.figure.unavailableMeans} />
    </section>
  );
}
