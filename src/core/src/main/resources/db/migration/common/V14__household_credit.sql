-- What of an order the family's credit pays. While a payment that uses it is under way the household stands beside it:
-- one order at a time counts on a family's credit.
alter table purchase_order add column credit_cents bigint default 0 not null;
alter table purchase_order add column credit_household_id bigint;
alter table purchase_order add constraint purchase_order_credit_not_negative
    check (credit_cents >= 0 and credit_cents <= total_cents);
alter table purchase_order add constraint purchase_order_credit_unique unique (credit_household_id);
