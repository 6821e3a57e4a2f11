export { recordFacts, recordLines, recordWithin, type RecordReport } from '../record/record-facts.ts';
