/**
 * Keys of development's invented joint sessions. The two subgraphs agree on nothing but
 * this form: every fourth course is joint, and each runs a first round in every year.
 */
export function jointCourseCodes(scale: number): string[] {
  const courses = Math.max(12, Math.round(400 * scale));
  return Array.from(
    { length: Math.floor(courses / 4) },
    (_, index) => `D-${String((index + 1) * 4).padStart(4, '0')}`,
  );
}

export function firstRoundOf(courseCode: string, fiscalYear: number): string {
  return `${courseCode}-${fiscalYear}-01`;
}
