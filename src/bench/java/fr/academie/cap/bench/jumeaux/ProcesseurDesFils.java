package fr.academie.cap.bench.jumeaux;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of the Java threads per operation, in nanoseconds. Unlike the clock it does not count the time when a shared
 * machine serves someone else; the compiler's and the collector's threads are not in it.
 */
public final class ProcesseurDesFils implements InternalProfiler {

    static final String NOM = "processeur";

    private final ThreadMXBean fils = ManagementFactory.getThreadMXBean();
    private Map<Long, Long> avant = Map.of();

    @Override
    public String getDescription() {
        return "CPU time of the threads, per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams banc, IterationParams iteration) {
        avant = lire();
    }

    @Override
    public Collection<? extends Result> afterIteration(
            BenchmarkParams banc, IterationParams iteration, IterationResult resultat) {
        var total = 0L;
        for (var fil : lire().entrySet()) {
            total += fil.getValue() - avant.getOrDefault(fil.getKey(), 0L);
        }
        var operations = Math.max(1, resultat.getMetadata().getAllOps());
        return List.of(new ScalarResult(NOM, (double) total / operations, "ns/op", AggregationPolicy.AVG));
    }

    private Map<Long, Long> lire() {
        var temps = new HashMap<Long, Long>();
        for (var fil : fils.getAllThreadIds()) {
            temps.put(fil, Math.max(0, fils.getThreadCpuTime(fil)));
        }
        return temps;
    }
}
