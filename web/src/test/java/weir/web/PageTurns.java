package weir.web;

import java.util.IdentityHashMap;
import java.util.Map;
import org.htmlunit.WebClient;
import org.htmlunit.javascript.background.BackgroundJavaScriptFactory;
import org.htmlunit.javascript.background.DefaultJavaScriptExecutor;
import org.htmlunit.javascript.background.JavaScriptExecutor;
import org.htmlunit.javascript.background.JavaScriptJob;
import org.htmlunit.javascript.background.JavaScriptJobManager;

/**
 * What a page in HtmlUnit does by itself (timers, frames, answers that arrive), done on the thread
 * of the test, whenever that asks.
 *
 * <p>HtmlUnit has a thread of its own for it. The microtasks that follow a script run outside of
 * its lock there, and so at the same time as what the test does to the page: a page with two
 * threads, which no browser has.
 */
final class PageTurns extends BackgroundJavaScriptFactory {
    private final Map<WebClient, Turns> turns = new IdentityHashMap<>();

    /** Whatever clients are made from now on have their turns here. */
    static PageTurns install() {
        PageTurns made = new PageTurns();
        setFactory(made);
        return made;
    }

    @Override
    public JavaScriptExecutor createJavaScriptExecutor(WebClient client) {
        Turns made = new Turns(client);
        turns.put(client, made);
        return made;
    }

    /** Does what is due. What is only due because of that has its turn at the next call. */
    void runDue() {
        turns.values().forEach(Turns::runDue);
    }

    private static final class Turns extends DefaultJavaScriptExecutor {
        Turns(WebClient client) {
            super(client);
        }

        @Override
        protected void startThreadIfNeeded() {
            // there is to be none
        }

        void runDue() {
            long now = System.currentTimeMillis();
            JavaScriptJobManager manager = getJobManagerWithEarliestJob();
            while (manager != null) {
                JavaScriptJob job = manager.getEarliestJob();
                if (job == null || job.getTargetExecutionTime() > now) {
                    return;
                }
                manager.runSingleJob(job);
                manager = getJobManagerWithEarliestJob();
            }
        }
    }
}
