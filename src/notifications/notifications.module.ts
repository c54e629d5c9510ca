import { Module } from '@nestjs/common';
import { OnNotificationSend } from './on-notification-send.handler.js';

@Module({ providers: [OnNotificationSend] })
export class NotificationsModule {}
