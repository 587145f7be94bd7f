/** What stands on a page while its answer is on the way, failed, forbidden or partial. */
import type { AnswerError, HubFailure } from '@hitozukuri/hooks/tanstack';
import type { ReactNode } from 'react';
import { signInAddress } from '../account/session.ts';
import { useReader } from '../words/reader.tsx';
import { isRefusal, WithErrors } from './missing.tsx';

interface Asked<Data> {
  readonly data: { readonly data: Data; readonly errors: readonly AnswerError[] } | undefined;
  readonly error: HubFailure | null;
  readonly isPending: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

export interface AskedProps<Data> {
  readonly of: Asked<Data>;
  readonly children: (data: Data, retrieved: number) => ReactNode;
}

export function ShowAsked<Data>({ of, children }: AskedProps<Data>) {
  const { error, data, isPending } = of;
  if (isPending) return <Loading />;
  if (!data) return <Failure failure={error} retry={of.refetch} />;
  return (
    <>
      <Partial errors={data.errors} retry={of.refetch} />
      <WithErrors errors={data.errors}>{children(data.data, of.dataUpdatedAt)}</WithErrors>
    </>
  );
}

export function Loading() {
  const { words } = useReader();
  return (
    <div className="loading" role="status">
      <span className="loading-bar" aria-hidden="true" />
      {words.states.loading}…
    </div>
  );
}

export function Failure({
  failure,
  retry,
}: {
  readonly failure: HubFailure | null;
  readonly retry?: () => unknown;
}) {
  const { words, settings } = useReader();
  const errors = failure?.errors ?? [];
  if (errors.some(isRefusal)) return <Forbidden />;
  const [first] = errors;
  const says =
    (settings.language === 'ja' ? first?.extensions?.messageJa : first?.message) ??
    words.states.unreachable;
  return (
    <div className="notice notice-error" role="alert">
      <h2>{words.states.error}</h2>
      <p>{says}</p>
      {retry && (
        <button type="button" className="button" onClick={() => retry()}>
          {words.states.retry}
        </button>
      )}
    </div>
  );
}

/** Kindly: what would help, and that the rest is open. */
export function Forbidden() {
  const { words } = useReader();
  return (
    <div className="notice notice-forbidden" role="note">
      <h2>{words.states.forbidden}</h2>
      <p>{words.states.forbiddenHint}</p>
      <a className="button" href={signInAddress()}>
        {words.states.signIn}
      </a>
    </div>
  );
}

function Partial({
  errors,
  retry,
}: {
  readonly errors: readonly AnswerError[];
  readonly retry: () => unknown;
}) {
  const { words } = useReader();
  if (errors.length === 0) return null;
  if (errors.some(isRefusal)) return <Forbidden />;
  const domains = words.pages as Readonly<Record<string, string>>;
  const parts = [
    ...new Set(
      errors.map(({ extensions, message }) => {
        const subgraph = String(extensions?.['subgraph'] ?? '');
        return domains[subgraph === 'coordination' ? 'council' : subgraph] ?? message;
      }),
    ),
  ];
  return (
    <div className="notice notice-partial" role="status">
      <p>{words.states.partial(parts)}</p>
      <button type="button" className="button" onClick={() => retry()}>
        {words.states.retry}
      </button>
    </div>
  );
}

export function Empty({ says }: { readonly says?: string }) {
  const { words } = useReader();
  return <p className="empty">{says ?? words.states.empty}</p>;
}
