// The panel of a page whose apps are measured. The page that this frame is in keeps its measured apps
// in `document.$weirMeasured`; all else is the public `app.stats()`.
(function () {
    'use strict';

    var INTERVAL = 500;
    var POINTS = 120;
    // What is drawn: a title, how it is read from stats(), and whether it is drawn per second.
    var CHARTS = [
        ['DOM events/s', function (s) { return s.time.event.count; }, true],
        ['spared/s', function (s) {
            return s.events.events_coalesced.total + s.events.events_dropped.total;
        }, true],
        ['instants/s', function (s) { return s.actors.instants; }, true],
        ['actors run/s', function (s) { return s.actors.actors_run; }, true],
        ['patches/s', function (s) { return s.document.patches.total; }, true],
        ['tick p95 ms', function (s) { return s.time.tick.p95; }, false],
        ['actors alive', function (s) {
            return s.actors.actors_created - s.actors.actors_destroyed;
        }, false],
    ];

    var fold = document.getElementById('fold');
    var picker = document.getElementById('app');
    var content = document.getElementById('content');
    var rows = document.getElementById('rows');
    var reset = document.getElementById('reset');
    var charts = [];
    var chosen = null;
    var last = null;
    var shown = '';
    var names = '';

    function measured() {
        try {
            return parent.document.$weirMeasured || [];
        } catch (refused) {
            return []; // a page from elsewhere: the panel must be served from where the page is
        }
    }

    function element(tag, text, into) {
        var made = document.createElement(tag);
        made.textContent = text;
        into.appendChild(made);
        return made;
    }

    function makeCharts() {
        CHARTS.forEach(function (chart) {
            var line = element('div', '', document.getElementById('charts'));
            line.className = 'chart';
            element('span', chart[0], line);
            var place = element('div', '', line);
            var times = [];
            var values = [];
            for (var i = 0; i < POINTS; i++) {
                times.push(i);
                values.push(null);
            }
            charts.push({
                values: values,
                times: times,
                figure: element('output', '', line),
                plot: new uPlot(
                    {
                        width: 110,
                        height: 22,
                        legend: { show: false },
                        cursor: { show: false },
                        select: { show: false },
                        axes: [{ show: false }, { show: false }],
                        scales: {
                            x: { time: false },
                            y: { range: function (u, low, high) { return [0, high || 1]; } },
                        },
                        series: [{}, { stroke: '#7fb0ff', fill: 'rgba(127,176,255,.25)', points: { show: false } }],
                        padding: [1, 0, 1, 0],
                    },
                    [times, values],
                    place,
                ),
            });
        });
    }

    function draw(stats, seconds) {
        CHARTS.forEach(function (chart, i) {
            var now = chart[1](stats);
            var value = now;
            if (chart[2]) {
                var before = last ? chart[1](last) : now;
                value = Math.max(0, now - before) / seconds;
            }
            charts[i].values.shift();
            charts[i].values.push(value);
            charts[i].figure.textContent = value >= 100 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
            charts[i].plot.setData([charts[i].times, charts[i].values]);
        });
    }

    // A number, or what is counted by kind in one line. What is zero is left out.
    function text(value) {
        if (typeof value !== 'object') {
            return String(value);
        }
        return Object.keys(value).filter(function (kind) {
            return value[kind] !== 0;
        }).map(function (kind) {
            return kind + ' ' + value[kind];
        }).join(', ') || '0';
    }

    function list(stats) {
        rows.textContent = '';
        Object.keys(stats).forEach(function (title) {
            var group = stats[title];
            var begun = false;
            Object.keys(group).forEach(function (name) {
                var value = text(group[name]);
                if (value !== '0') {
                    if (!begun) {
                        element('th', title, element('tr', '', rows)).colSpan = 2;
                        begun = true;
                    }
                    var row = element('tr', '', rows);
                    element('td', name, row);
                    element('td', value, row);
                }
            });
        });
    }

    function offer(apps) {
        var now = apps.map(function (app) { return app.name; }).join('\n');
        if (now !== names) {
            names = now;
            picker.textContent = '';
            apps.forEach(function (app) { element('option', app.name, picker); });
        }
        var app = apps[Math.max(0, picker.selectedIndex)];
        if (app !== chosen) {
            chosen = app;
            last = null;
            charts.forEach(function (chart) { chart.values.fill(null); });
        }
        return app;
    }

    var before = performance.now();

    function refresh() {
        var app = offer(measured());
        var stats = app && app.stats();
        var now = performance.now();
        if (stats && !content.hidden) {
            draw(stats, (now - before) / 1000);
            var json = JSON.stringify(stats);
            if (json !== shown) {
                shown = json;
                list(stats);
            }
        }
        last = stats || null;
        before = now;
    }

    fold.addEventListener('click', function () {
        content.hidden = !content.hidden;
        fold.setAttribute('aria-expanded', String(!content.hidden));
        window.frameElement.style.height = content.hidden ? '34px' : '45vh';
    });
    if (parent.Weir) {
        reset.addEventListener('click', function () {
            parent.Weir.metrics.reset();
            last = null;
        });
    } else {
        reset.hidden = true; // a page of modules keeps `Weir` to itself
    }
    makeCharts();
    refresh();
    setInterval(refresh, INTERVAL);
})();
