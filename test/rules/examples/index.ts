import { automatedCallConsent } from './automated-call/consent.ts';
import { automatedCallCustomerSimilar } from './automated-call/customer-similar.ts';
import { automatedCallDirect } from './automated-call/direct.ts';
import { automatedCallIndirect } from './automated-call/indirect.ts';
import { callerAutomatedUnknown } from './caller/automated-unknown.ts';
import { callerAutomated } from './caller/automated.ts';
import { callerHidden } from './caller/hidden.ts';
import { callerMobile } from './caller/mobile.ts';
import { callerPremium } from './caller/premium.ts';
import { charityAppeal } from './charity/appeal.ts';
import { emailConsent } from './email/consent.ts';
import { emailCustomerOther } from './email/customer-other.ts';
import { emailCustomerSimilar } from './email/customer-similar.ts';
import { emailDirect } from './email/direct.ts';
import { emailFreeMailbox } from './email/free-mailbox.ts';
import { emailPartner } from './email/partner.ts';
import { emailPublic } from './email/public.ts';
import { emailPurchased } from './email/purchased.ts';
import { emailReferral } from './email/referral.ts';
import { emailUnknown } from './email/unknown.ts';
import { emailUnrelated } from './email/unrelated.ts';
import { callingAttempts } from './hours/attempts.ts';
import { callingHours } from './hours/calling.ts';
import { charityHours } from './hours/charity.ts';
import { oralRefusalBusiness } from './hours/oral-refusal-business.ts';
import { oralRefusalCharity } from './hours/oral-refusal-charity.ts';
import { oralRefusal } from './hours/oral-refusal.ts';
import { refusalPause } from './hours/refusal-pause.ts';
import { smsHours } from './hours/sms.ts';
import { unknownTime } from './hours/unknown-time.ts';
import { noticeMissing } from './information/notice-missing.ts';
import { noticeOverdue } from './information/notice-overdue.ts';
import { unknownOrigin } from './information/unknown-origin.ts';
import { messageAiDuty } from './message/ai-duty.ts';
import { messageAi } from './message/ai.ts';
import { messageAutomatedDuty } from './message/automated-duty.ts';
import { messageIdentity } from './message/identity.ts';
import { messageOptOut } from './message/opt-out.ts';
import { messageSource } from './message/source.ts';
import { oppositionRecorded } from './opposition/recorded.ts';
import { oppositionRefused } from './opposition/refused.ts';
import { oppositionToEverything } from './opposition/to-everything.ts';
import { deadAddress } from './person/dead-address.ts';
import { deadNumber } from './person/dead-number.ts';
import { deceased } from './person/deceased.ts';
import { minorConsent } from './person/minor-consent.ts';
import { minorOptOut } from './person/minor-opt-out.ts';
import { minorPost } from './person/minor-post.ts';
import { minorTransfer } from './person/minor-transfer.ts';
import { minorUnder15 } from './person/minor-under-15.ts';
import { sirenePartial } from './person/sirene.ts';
import { phoneBusinessIndirect } from './phone/business-indirect.ts';
import { phoneBusinessKnown } from './phone/business-known.ts';
import { phoneBusinessPublic } from './phone/business-public.ts';
import { phoneBusinessReferral } from './phone/business-referral.ts';
import { phoneBusinessUnknown } from './phone/business-unknown.ts';
import { phoneBusinessUnrelated } from './phone/business-unrelated.ts';
import { phoneConsumerConsent } from './phone/consumer-consent.ts';
import { phoneConsumerContract } from './phone/consumer-contract.ts';
import { phoneConsumerDirect } from './phone/consumer-direct.ts';
import { phoneConsumerPartner } from './phone/consumer-partner.ts';
import { phoneConsumerPastCustomer } from './phone/consumer-past-customer.ts';
import { phoneConsumerPress } from './phone/consumer-press.ts';
import { phoneConsumerPublic } from './phone/consumer-public.ts';
import { phoneConsumerPurchased } from './phone/consumer-purchased.ts';
import { phoneConsumerReferral } from './phone/consumer-referral.ts';
import { phoneConsumerRequest } from './phone/consumer-request.ts';
import { phoneConsumerUnknown } from './phone/consumer-unknown.ts';
import { phoneConsumerUnrelatedContract } from './phone/consumer-unrelated-contract.ts';
import { privateLine } from './phone/private-line.ts';
import { postConsent } from './post/consent.ts';
import { postCustomer } from './post/customer.ts';
import { postDirect } from './post/direct.ts';
import { postPartner } from './post/partner.ts';
import { postPublic } from './post/public.ts';
import { postPurchased } from './post/purchased.ts';
import { postReferral } from './post/referral.ts';
import { postUnknown } from './post/unknown.ts';
import { retentionKeptFor } from './retention/kept-for.ts';
import { retentionPast } from './retention/past.ts';
import { beforeBook } from './scope/before-book.ts';
import { foreignTerritory } from './scope/foreign.ts';
import { futureDate } from './scope/future-date.ts';
import { notProspecting } from './scope/not-prospecting.ts';
import { openTerritory } from './scope/open-territory.ts';
import { sectorCpf } from './sector/cpf.ts';
import { sectorCredit } from './sector/credit.ts';
import { sectorEnergyCall } from './sector/energy-call.ts';
import { sectorEnergyElectronic } from './sector/energy-electronic.ts';
import { sectorGuard } from './sector/guard.ts';
import { sectorHousingCall } from './sector/housing-call.ts';
import { sectorHousingElectronic } from './sector/housing-electronic.ts';
import { sectorInsurance } from './sector/insurance.ts';
import { smsConsent } from './sms/consent.ts';
import { smsCustomerOther } from './sms/customer-other.ts';
import { smsCustomerSimilar } from './sms/customer-similar.ts';
import { smsDirect } from './sms/direct.ts';
import { smsIndirect } from './sms/indirect.ts';
import { transferBannedSector } from './transfer/banned-sector.ts';
import { transferElectronic } from './transfer/electronic.ts';
import { transferOnward } from './transfer/onward.ts';
import { transferPhone } from './transfer/phone.ts';
import { transferPost } from './transfer/post.ts';
import type { Example } from './example.ts';

/**
 * The worked examples of each rule, by its id. They run as tests and are not part of the book: its fingerprint covers
 * the law alone.
 */
export const EXAMPLES: ReadonlyMap<string, readonly Example[]> = new Map([
  ['fr.automated_call.consent', automatedCallConsent],
  ['fr.automated_call.customer.similar', automatedCallCustomerSimilar],
  ['fr.automated_call.direct', automatedCallDirect],
  ['fr.automated_call.indirect', automatedCallIndirect],
  ['fr.caller.automated_unknown', callerAutomatedUnknown],
  ['fr.caller.automated', callerAutomated],
  ['fr.caller.hidden', callerHidden],
  ['fr.caller.mobile', callerMobile],
  ['fr.caller.premium', callerPremium],
  ['fr.charity.appeal', charityAppeal],
  ['fr.email.consent', emailConsent],
  ['fr.email.customer.other', emailCustomerOther],
  ['fr.email.customer.similar', emailCustomerSimilar],
  ['fr.email.direct', emailDirect],
  ['fr.email.free_mailbox', emailFreeMailbox],
  ['fr.email.partner', emailPartner],
  ['fr.email.public', emailPublic],
  ['fr.email.purchased', emailPurchased],
  ['fr.email.referral', emailReferral],
  ['fr.email.unknown', emailUnknown],
  ['fr.email.unrelated', emailUnrelated],
  ['fr.hours.attempts', callingAttempts],
  ['fr.hours.calling', callingHours],
  ['fr.charity.hours', charityHours],
  ['fr.hours.oral_refusal_business', oralRefusalBusiness],
  ['fr.charity.oral_refusal', oralRefusalCharity],
  ['fr.hours.oral_refusal', oralRefusal],
  ['fr.hours.refusal_pause', refusalPause],
  ['fr.hours.sms', smsHours],
  ['fr.hours.unknown_time', unknownTime],
  ['fr.information.missing', noticeMissing],
  ['fr.information.overdue', noticeOverdue],
  ['fr.origin.unknown', unknownOrigin],
  ['fr.message.ai_duty', messageAiDuty],
  ['fr.message.ai', messageAi],
  ['fr.message.automated_duty', messageAutomatedDuty],
  ['fr.message.identity', messageIdentity],
  ['fr.message.opt_out', messageOptOut],
  ['fr.message.source', messageSource],
  ['fr.opposition.recorded', oppositionRecorded],
  ['fr.opposition.refused', oppositionRefused],
  ['fr.opposition.to_everything', oppositionToEverything],
  ['fr.person.dead_address', deadAddress],
  ['fr.person.dead_number', deadNumber],
  ['fr.person.deceased', deceased],
  ['fr.minor.own_consent', minorConsent],
  ['fr.minor.opt_out', minorOptOut],
  ['fr.minor.post', minorPost],
  ['fr.minor.transfer', minorTransfer],
  ['fr.minor.under_15', minorUnder15],
  ['fr.person.sirene_partial', sirenePartial],
  ['fr.phone.business.indirect', phoneBusinessIndirect],
  ['fr.phone.business.known', phoneBusinessKnown],
  ['fr.phone.business.public', phoneBusinessPublic],
  ['fr.phone.business.referral', phoneBusinessReferral],
  ['fr.phone.business.unknown', phoneBusinessUnknown],
  ['fr.phone.business.unrelated', phoneBusinessUnrelated],
  ['fr.phone.consumer.consent', phoneConsumerConsent],
  ['fr.phone.consumer.current_contract', phoneConsumerContract],
  ['fr.phone.consumer.direct', phoneConsumerDirect],
  ['fr.phone.consumer.partner', phoneConsumerPartner],
  ['fr.phone.consumer.past_customer', phoneConsumerPastCustomer],
  ['fr.phone.consumer.press', phoneConsumerPress],
  ['fr.phone.consumer.public', phoneConsumerPublic],
  ['fr.phone.consumer.purchased', phoneConsumerPurchased],
  ['fr.phone.consumer.referral', phoneConsumerReferral],
  ['fr.phone.consumer.request', phoneConsumerRequest],
  ['fr.phone.consumer.unknown', phoneConsumerUnknown],
  ['fr.phone.consumer.unrelated_contract', phoneConsumerUnrelatedContract],
  ['fr.phone.business.private_line', privateLine],
  ['fr.post.consent', postConsent],
  ['fr.post.customer', postCustomer],
  ['fr.post.direct', postDirect],
  ['fr.post.partner', postPartner],
  ['fr.post.public', postPublic],
  ['fr.post.purchased', postPurchased],
  ['fr.post.referral', postReferral],
  ['fr.post.unknown', postUnknown],
  ['fr.retention.past', retentionPast],
  ['fr.retention.kept_for', retentionKeptFor],
  ['fr.scope.before_book', beforeBook],
  ['fr.scope.foreign', foreignTerritory],
  ['fr.date.future', futureDate],
  ['fr.not_prospecting', notProspecting],
  ['fr.scope.open_territory', openTerritory],
  ['fr.sector.cpf', sectorCpf],
  ['fr.sector.credit', sectorCredit],
  ['fr.sector.energy.call', sectorEnergyCall],
  ['fr.sector.energy.electronic', sectorEnergyElectronic],
  ['fr.sector.guard', sectorGuard],
  ['fr.sector.housing.call', sectorHousingCall],
  ['fr.sector.housing.electronic', sectorHousingElectronic],
  ['fr.sector.insurance', sectorInsurance],
  ['fr.sms.consent', smsConsent],
  ['fr.sms.customer.other', smsCustomerOther],
  ['fr.sms.customer.similar', smsCustomerSimilar],
  ['fr.sms.direct', smsDirect],
  ['fr.sms.indirect', smsIndirect],
  ['fr.transfer.banned_sector', transferBannedSector],
  ['fr.transfer.electronic', transferElectronic],
  ['fr.transfer.onward', transferOnward],
  ['fr.transfer.phone', transferPhone],
  ['fr.transfer.post', transferPost],
]);
