/**
 * Scenarios: scripts that use a program as a person would, and say what that person then sees.
 *
 * <p><b>In:</b> an {@code .expected} file and a {@link weir.examples.scenario.Stage} that shows the
 * program. <b>Out:</b> a log that is the same on every stage, or a failure that says what was
 * expected and what was there.
 *
 * <pre>
 *   .expected ──▶ ScenarioFile ──▶ Scenario ──▶ Player ──▶ log
 *                                                │ ▲
 *                                         actions│ │Page
 *                                                ▼ │
 *                            Stage: a plain tree, HtmlUnit, Chromium
 * </pre>
 *
 * <p>This runs on the JVM only; it is never compiled for a browser.
 */
@NullMarked
package weir.examples.scenario;

import org.jspecify.annotations.NullMarked;
