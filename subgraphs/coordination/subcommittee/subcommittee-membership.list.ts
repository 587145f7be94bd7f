import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SubcommitteeKind } from './subcommittee.entity.js';
import { SubcommitteeMembership } from './subcommittee-membership.entity.js';

export const SubcommitteeMembershipArgs = listArgs(SubcommitteeMembership, {
  code: code(),
  subcommittee: oneOf(SubcommitteeKind, 'subcommittee', {
    description: 'Which subcommittee. / 部会の別。',
  }),
  organization: organization('organization'),
  fiscalYear: fiscalYear(),
  datasetKind: oneOf(DatasetKind),
});
