package org.guichetloisirs.core.checkout;

import java.util.function.Supplier;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;

/** A gateway whose caller's process dies at a moment of the test's choice. */
final class MortalGateway implements PaymentGateway {

    /** When the process dies, seen from one call. */
    enum Death {
        NEVER,
        BEFORE_SENDING,
        /** The request is out, its answer is lost with the process. */
        AFTER_SENDING
    }

    /** The end of the process: nothing catches it. */
    static final class ProcessDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final PaymentGateway real;
    private Death next = Death.NEVER;

    MortalGateway(PaymentGateway real) {
        this.real = real;
    }

    /** The process dies in the next call, whatever it is. */
    synchronized void dies(Death when) {
        next = when;
    }

    private synchronized Death take() {
        Death taken = next;
        next = Death.NEVER;
        return taken;
    }

    private GatewayAnswer call(Supplier<GatewayAnswer> call) {
        Death death = take();
        if (death == Death.BEFORE_SENDING) {
            throw new ProcessDied();
        }
        GatewayAnswer answer = call.get();
        if (death == Death.AFTER_SENDING) {
            throw new ProcessDied();
        }
        return answer;
    }

    @Override
    public GatewayAnswer purchase(PurchaseRequest request) {
        return call(() -> real.purchase(request));
    }

    @Override
    public GatewayAnswer statusCheck(PurchaseRequest request) {
        return call(() -> real.statusCheck(request));
    }

    @Override
    public GatewayAnswer reverse(ReversalRequest request) {
        return call(() -> real.reverse(request));
    }

    @Override
    public GatewayAnswer statusCheck(ReversalRequest request) {
        return call(() -> real.statusCheck(request));
    }
}
