import { Entity } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { SourceRow, sourceDescription } from '../../shared/vocabulary/provenance.js';

@Entity()
@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: sourceDescription })
export class Source extends SourceRow {}
