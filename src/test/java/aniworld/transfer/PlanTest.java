package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final long MIB = 1 << 20;

    @Test
    void whileTheSizeIsUnknownOneConnectionHasAll() {
        var plan = new Plan(Coverage.NONE, OptionalLong.empty());
        Lease lease = plan.next(4).orElseThrow();
        assertThat(lease.position()).isZero();
        assertThat(plan.next(3)).isEmpty();
        assertThat(plan.isComplete()).isFalse();
    }

    @Test
    void fourIdleConnectionsGetEqualParts() {
        var plan = new Plan(Coverage.NONE, OptionalLong.of(100 * MIB));
        Lease first = plan.next(4).orElseThrow();
        Lease second = plan.next(3).orElseThrow();
        Lease third = plan.next(2).orElseThrow();
        Lease fourth = plan.next(1).orElseThrow();
        assertThat(first.rest()).isEqualTo(25 * MIB);
        assertThat(second.rest()).isEqualTo(25 * MIB);
        assertThat(third.rest()).isEqualTo(25 * MIB);
        assertThat(fourth.rest()).isEqualTo(25 * MIB);
    }

    @Test
    void aSmallFileStaysWithOneConnection() {
        var plan = new Plan(Coverage.NONE, OptionalLong.of(MIB));
        assertThat(plan.next(4)).isPresent();
        assertThat(plan.next(3)).isEmpty();
    }

    @Test
    void whatIsUnderWayIsNotTakenAway() {
        var plan = new Plan(Coverage.NONE, OptionalLong.of(4 * MIB));
        Lease lease = plan.next(1).orElseThrow();
        int claimed = plan.claim(lease, (int) (3 * MIB));
        Lease tail = plan.next(1).orElseThrow();
        assertThat(tail.position()).isEqualTo(claimed);
        plan.wrote(lease, claimed);
        assertThat(plan.claim(lease, 100)).isZero();
    }

    @Test
    void whatIsGivenBackIsFreeForOthers() {
        var plan = new Plan(Coverage.NONE, OptionalLong.of(100));
        Lease broken = plan.next(1).orElseThrow();
        plan.claim(broken, 30);
        plan.wrote(broken, 30);
        plan.giveBack(broken);
        assertThat(plan.claim(broken, 30)).isZero();
        assertThat(plan.next(1).map(Lease::position)).contains(30L);
    }

    @Test
    void gapsOfAnEarlierRunAreFilledFirst() {
        Coverage earlier = Coverage.NONE.plus(new Range(10, 20)).plus(new Range(40, 50));
        var plan = new Plan(earlier, OptionalLong.of(50));
        Lease first = plan.next(1).orElseThrow();
        Lease second = plan.next(1).orElseThrow();
        assertThat(first.position()).isZero();
        assertThat(first.to()).isEqualTo(10);
        assertThat(second.position()).isEqualTo(20);
        assertThat(second.to()).isEqualTo(40);
        assertThat(plan.next(1)).isEmpty();
    }

    @Test
    void aPlanIsCompleteWhenEveryByteIsWritten() {
        var plan = new Plan(Coverage.NONE, OptionalLong.empty());
        Optional<Lease> lease = plan.next(1);
        plan.claim(lease.orElseThrow(), 7);
        plan.wrote(lease.orElseThrow(), 7);
        plan.learn(7);
        assertThat(plan.isComplete()).isTrue();
        assertThat(plan.next(1)).isEmpty();
    }
}
