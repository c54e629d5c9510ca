import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.read-model.js';
import { OnNotificationSend } from './on-notification-send.handler.js';

@Module({ controllers: [InboxController], providers: [Inbox, OnNotificationSend] })
export class NotificationsModule {}
