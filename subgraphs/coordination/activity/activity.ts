/**
 * Any activity of any domain, as coordination knows it: by its type and key. What it is
 * called and when it takes place its owner tells; here stands what was discussed about it.
 */
import { InterfaceType } from 'type-graphql';
import { Node } from '../../shared/node.js';
import { activityDescription } from '../../shared/vocabulary/activity.js';

@InterfaceType({ implements: Node, description: activityDescription })
export abstract class Activity extends Node {}
