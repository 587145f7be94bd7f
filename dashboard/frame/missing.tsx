/** Why a part of an answer is missing: the reader may not see it, or its system did not answer. */
import type { AnswerError } from '@hitozukuri/hooks/tanstack';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** Asked for a field by its name, such as `development`. */
export type WhyMissing = (field: string) => 'forbidden' | 'unavailable';

const Errors = createContext<readonly AnswerError[]>([]);

export interface WithErrorsProps {
  readonly errors: readonly AnswerError[];
  readonly children: ReactNode;
}

/** Around what shows an answer: the errors that came beside its data. */
export function WithErrors({ errors, children }: WithErrorsProps) {
  return <Errors value={errors}>{children}</Errors>;
}

const refusals = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

export function isRefusal({ extensions }: AnswerError): boolean {
  return refusals.has(extensions?.code ?? '');
}

export function useWhyMissing(): WhyMissing {
  const errors = useContext(Errors);
  return useMemo(() => {
    // the hub refuses a field once, wherever in a list it stands
    const refused = new Set(errors.filter(isRefusal).flatMap(({ path = [] }) => path));
    return (field) => (refused.has(field) ? 'forbidden' : 'unavailable');
  }, [errors]);
}
