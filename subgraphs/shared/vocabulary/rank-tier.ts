/**
 * Ranks, made comparable: members' ladders differ, so each local title is mapped
 * to a tier by a person. An unmapped title is UNKNOWN and counted, never guessed.
 */
import { registerEnumType } from 'type-graphql';

export enum RankTier {
  NEW_HIRE = 'NEW_HIRE',
  STAFF = 'STAFF',
  SENIOR_STAFF = 'SENIOR_STAFF',
  CHIEF = 'CHIEF',
  ASSISTANT_MANAGER = 'ASSISTANT_MANAGER',
  MANAGER = 'MANAGER',
  DEPUTY_DIRECTOR = 'DEPUTY_DIRECTOR',
  DIRECTOR = 'DIRECTOR',
  EXECUTIVE = 'EXECUTIVE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(RankTier, {
  name: 'RankTier',
  description: 'Rank, normalised over the members. / 職位の階層（構成団体間で共通化）。',
  valuesConfig: {
    NEW_HIRE: { description: 'In the first year. / 新規採用職員。' },
    STAFF: { description: 'Staff. / 主事・技師級。' },
    SENIOR_STAFF: { description: 'Senior staff. / 主任級。' },
    CHIEF: { description: 'Chief of a section. / 主査・係長級。' },
    ASSISTANT_MANAGER: { description: 'Assistant manager. / 主幹・課長補佐級。' },
    MANAGER: { description: 'Manager of a division. / 副課長・課長級。' },
    DEPUTY_DIRECTOR: { description: 'Deputy director. / 次長・副部長級。' },
    DIRECTOR: { description: 'Director of a department. / 部長級。' },
    EXECUTIVE: { description: 'Executive. / 特別職・理事級。' },
    UNKNOWN: { description: 'Title not mapped yet. / 対応付けのない職名。' },
  },
});
