/** The graph as this viewer may see it: the hub's introspection answers no more than the role may read. */
import { useQuery } from '@tanstack/react-query';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { askDocument } from './ask.ts';

export function useSchema() {
  return useQuery({
    queryKey: ['schema'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<GraphQLSchema> => {
      const { data, errors } = await askDocument(getIntrospectionQuery());
      if (data === null) throw new Error(errors[0]?.message ?? 'no schema');
      return buildClientSchema(data as IntrospectionQuery);
    },
  });
}

/** "English. / 日本語。" in one language. */
export function described(description: string | null | undefined, language: 'ja' | 'en'): string {
  const text = (description ?? '').trim();
  const at = text.lastIndexOf(' / ');
  if (at < 0) return text;
  return language === 'ja' ? text.slice(at + 3) : text.slice(0, at);
}
