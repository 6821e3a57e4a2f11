export { recordFacts, recordLines, recordWithin, type RecordReport } from '../record/record-facts.ts';
export { correctContact } from '../record/record-correction.ts';
