-- Mail knows its language, and the document that goes with it: made when the mail is sent, stored nowhere.
alter table outbox_message add column language varchar(2) default 'fr' not null;
alter table outbox_message add column attachment varchar(60);
