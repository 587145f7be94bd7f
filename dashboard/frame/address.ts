/** A choice that stands in the page's address, so that a link shows what its sender saw. */
import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

export function useAddressed(name: string, otherwise: string): [string, (value: string) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const value = new URLSearchParams(search).get(name) ?? otherwise;
  const choose = useCallback(
    (next: string) => {
      const parameters = new URLSearchParams(location.search);
      if (next === otherwise) parameters.delete(name);
      else parameters.set(name, next);
      const rest = parameters.toString();
      go(rest ? `${path}?${rest}` : path, { replace: true });
    },
    [name, otherwise, path, go],
  );
  return [value, choose];
}
