export { recordFacts, type RecordReport } from '../record/record-facts.ts';
