/** Branded ids, so that a postback's id cannot be handed over where a delivery's id is wanted. */
import { z } from 'zod';

const idText = z.string().min(1).max(64);

export const postbackIdSchema = idText.brand<'PostbackId'>();
export type PostbackId = z.infer<typeof postbackIdSchema>;

export const networkIdSchema = idText.brand<'NetworkId'>();
export type NetworkId = z.infer<typeof networkIdSchema>;

export const conversionIdSchema = idText.brand<'ConversionId'>();
export type ConversionId = z.infer<typeof conversionIdSchema>;

export const destinationIdSchema = idText.brand<'DestinationId'>();
export type DestinationId = z.infer<typeof destinationIdSchema>;

export const deliveryIdSchema = idText.brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof deliveryIdSchema>;

export const linkIdSchema = idText.brand<'LinkId'>();
export type LinkId = z.infer<typeof linkIdSchema>;

export const mailboxIdSchema = idText.brand<'MailboxId'>();
export type MailboxId = z.infer<typeof mailboxIdSchema>;

export const attemptIdSchema = idText.brand<'AttemptId'>();
export type AttemptId = z.infer<typeof attemptIdSchema>;

export const testPostbackIdSchema = idText.brand<'TestPostbackId'>();
export type TestPostbackId = z.infer<typeof testPostbackIdSchema>;

export const hiddenSenderIdSchema = idText.brand<'HiddenSenderId'>();
export type HiddenSenderId = z.infer<typeof hiddenSenderIdSchema>;
export const savedViewIdSchema = idText.brand<'SavedViewId'>();
export type SavedViewId = z.infer<typeof savedViewIdSchema>;
export const telegramChatIdSchema = idText.brand<'TelegramChatId'>();
export type TelegramChatId = z.infer<typeof telegramChatIdSchema>;
export const reportIdSchema = idText.brand<'ReportId'>();
export type ReportId = z.infer<typeof reportIdSchema>;
