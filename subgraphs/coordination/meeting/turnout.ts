import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';

export interface TurnoutSums {
  readonly invited: number;
  readonly inPerson: number;
  readonly online: number;
  readonly inWriting: number;
  readonly datasetKind: DatasetKind;
}

/** Organisations, not people: nothing here is hidden. */
@ObjectType({
  simpleResolvers: true,
  description: 'How many organisations took part in a meeting. / 会議の出席団体数。',
})
export class Turnout {
  @Access('internal')
  @Field(() => Int, { description: 'Organisations invited. / 招集した団体数。' })
  readonly invited: number;

  @Access('internal')
  @Field(() => Int, { description: 'That took part in any way. / 出席（書面回答を含む）団体数。' })
  readonly attended: number;

  @Access('internal')
  @Field(() => Int, { description: 'That came. / 会場で出席した団体数。' })
  readonly inPerson: number;

  @Access('internal')
  @Field(() => Int, { description: 'That joined online. / オンラインで出席した団体数。' })
  readonly online: number;

  @Access('internal')
  @Field(() => Float, {
    description: 'Attended ÷ invited, from 0 to 1, three decimals. / 出席率（小数第3位まで）。',
  })
  readonly share: number;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor({ invited, inPerson, online, inWriting, datasetKind }: TurnoutSums) {
    this.invited = invited;
    this.inPerson = inPerson;
    this.online = online;
    this.attended = inPerson + online + inWriting;
    this.share = Math.round((1000 * this.attended) / invited) / 1000;
    this.datasetKind = datasetKind;
  }
}
