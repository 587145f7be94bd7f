import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../shared/context.js';
import { ImportBatch } from './import-batch.entity.js';
import { importBatchByCode } from './import-batch.queries.js';
import { ImportPayload } from './import-payload.js';

@Resolver(() => ImportPayload)
export class ImportPayloadResolver {
  @FieldResolver(() => ImportBatch, {
    nullable: true,
    description:
      'The batch as it is now; null when there is none that the viewer may see. / 操作後の取込み。なければ null。',
  })
  batch(@Root() { code }: ImportPayload, @Ctx() context: Context) {
    // what was read before the change is old
    return code === null ? null : importBatchByCode(context).clear(code).load(code);
  }
}
