-- The books of ADR 0037: a movement is named by what makes it true, stands on a family's statement, and a fee is earned
-- on its group's first day. What stood there keeps its meaning under the accounts' new names.
alter table ledger_entry add column source varchar(80) default '' not null;
alter table ledger_entry add column household_id bigint default 0 not null;
alter table ledger_entry add column account_code varchar(30) default '' not null;
alter table ledger_entry add column earned_on date default '1970-01-01' not null;
update ledger_entry set source = 'payment:' || trim(cast(payment_id as char(20)));
update ledger_entry set household_id =
    coalesce((select o.household_id from purchase_order o where o.number = ledger_entry.order_number), 0);
update ledger_entry set account = 'CARD_CLEARING' where account = 'CARD';
update ledger_entry set account = 'REVENUE', account_code = 'LOISIRS' where account = 'FEES';
alter table ledger_entry drop constraint ledger_entry_once;
alter table ledger_entry drop column payment_id;
create unique index ledger_entry_once on ledger_entry (source, kind, account, account_code, earned_on);
create index ledger_entry_household on ledger_entry (household_id, account);
create index ledger_entry_deferred on ledger_entry (account, earned_on);

alter table purchase_order_line add column starts_on date;
alter table purchase_order_line add column account_code varchar(30) default '' not null;
