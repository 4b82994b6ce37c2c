package org.guichetloisirs.core.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A gateway that answers what the test wrote down, and approves every purchase that nothing was written down for. */
public final class ScriptedGateway implements PaymentGateway {

    public final List<PurchaseRequest> purchases = Collections.synchronizedList(new ArrayList<>());
    public final List<PurchaseRequest> checks = Collections.synchronizedList(new ArrayList<>());
    public final List<ReversalRequest> reversals = Collections.synchronizedList(new ArrayList<>());
    public final List<ReversalRequest> reversalChecks = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Supplier<GatewayAnswer>> script = new ConcurrentLinkedQueue<>();

    public static GatewayReceipt receipt(String code) {
        return receipt(code, "1M", null);
    }

    /** With what the issuer's checks found. */
    public static GatewayReceipt receipt(String code, @Nullable String cvd, @Nullable String avs) {
        return new GatewayReceipt(
                code,
                "01",
                "T32472",
                "660134550010010010",
                "455422-0_11",
                "V",
                "x",
                "true",
                "false",
                "2026-11-23",
                "12:00:00",
                cvd,
                avs);
    }

    public static GatewayAnswer approved() {
        return new GatewayAnswer.Approved(receipt("027"));
    }

    public static GatewayAnswer declined() {
        return new GatewayAnswer.Declined(receipt("481"));
    }

    public static GatewayAnswer refused() {
        return new GatewayAnswer.Refused(
                new GatewayReceipt(null, null, null, null, null, null, "no", "false", "false", null, null, null, null));
    }

    public static GatewayAnswer lost() {
        return new GatewayAnswer.Unknown(UnknownCause.NO_REPLY, "test", null);
    }

    /** The next calls, whatever they are, are answered so, in this order. */
    public void next(GatewayAnswer... answers) {
        for (GatewayAnswer answer : answers) {
            script.add(() -> answer);
        }
    }

    /** The next call is answered so once this has run; what it does happens while the call is under way. */
    public void nextAfter(Runnable meanwhile, GatewayAnswer answer) {
        script.add(() -> {
            meanwhile.run();
            return answer;
        });
    }

    public void nextThrows(RuntimeException failure) {
        script.add(() -> {
            throw failure;
        });
    }

    /** The process dies in the next call: nothing after it happens. */
    public void nextThrows(Error death) {
        script.add(() -> {
            throw death;
        });
    }

    private GatewayAnswer answer() {
        Supplier<GatewayAnswer> written = script.poll();
        return written == null ? approved() : written.get();
    }

    @Override
    public GatewayAnswer purchase(PurchaseRequest request) {
        purchases.add(request);
        return answer();
    }

    @Override
    public GatewayAnswer statusCheck(PurchaseRequest request) {
        checks.add(request);
        return answer();
    }

    @Override
    public GatewayAnswer reverse(ReversalRequest request) {
        reversals.add(request);
        return answer();
    }

    @Override
    public GatewayAnswer statusCheck(ReversalRequest request) {
        reversalChecks.add(request);
        return answer();
    }
}
