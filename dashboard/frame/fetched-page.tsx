/**
 * A page whose script is fetched when it is opened, or ahead of that. Not `lazy`: React holds back
 * what follows a Suspense fallback for 300 ms, even when the script is there already.
 */
import { type ComponentType, createElement, useEffect, useState } from 'react';
import { Loading } from './asked.tsx';

export function fetchedPage<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  let fetched: ComponentType<Props> | undefined;
  const load = async () => {
    fetched ??= await fetch();
  };
  const component = (props: Props) => {
    const [state, setState] = useState<'waiting' | 'there' | { readonly failure: unknown }>(
      fetched ? 'there' : 'waiting',
    );
    useEffect(() => {
      if (fetched) return;
      load().then(
        () => setState('there'),
        (failure: unknown) => setState({ failure }),
      );
    }, []);
    // the boundary around the pages says so
    if (typeof state === 'object') throw state.failure;
    return fetched ? createElement(fetched, props) : <Loading />;
  };
  return { load, component };
}
