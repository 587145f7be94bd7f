import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf, organization } from '../../shared/list-field.js';
import { linkedBy, servedClauses, severalOrganizations } from '../../shared/several-values.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { NetworkClause } from './network-clause.table.js';
import { NetworkMember } from './network-member.table.js';
import { SpecialistNetwork } from './specialist-network.entity.js';

export const SpecialistNetworkArgs = listArgs(SpecialistNetwork, {
  code: code(),
  nameJa: name(['nameJa']),
  jobFamily: oneOf(JobFamily),
  foundedFiscalYear: fiscalYear(
    'foundedFiscalYear',
    'The fiscal year in which it began. / 発足の年度。',
  ),
  coordinator: organization(
    'coordinatorCode',
    'The member that keeps it going, by its code; null when the union does. / 幹事団体（コードで指定）。広域連合が務めるときは null。',
  ),
  organizations: severalOrganizations(linkedBy(NetworkMember, 'network', 'organizationCode')),
  servedClauses: servedClauses(linkedBy(NetworkClause, 'network', 'clauseCode')),
  datasetKind: oneOf(DatasetKind),
});
