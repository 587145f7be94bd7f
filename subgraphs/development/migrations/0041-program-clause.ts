import { Migration } from '@mikro-orm/migrations';

/** Which clauses of the plan a year's programme serves: those of its courses. */
export class Migration0041ProgramClause extends Migration {
  override up(): void {
    this.addSql(`
      create view program_clause as
      select distinct offer.program_year, link.clause_code
      from program_course offer
      join course_clause link on link.course_code = offer.course_code;
    `);
  }
}
