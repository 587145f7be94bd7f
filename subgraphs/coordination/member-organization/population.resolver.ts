import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { Population } from './population.js';

@Resolver(() => Population)
export class PopulationResolver {
  @Access('published')
  @FieldResolver(() => Source, { description: 'The census it comes from. / 出典の調査。' })
  source(@Root() { sourceId }: Population, @Ctx() context: Context) {
    return sourceById(context).load(sourceId);
  }
}
