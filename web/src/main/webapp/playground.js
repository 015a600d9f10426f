// The playground: a program, and what it does, side by side.
(function () {
    'use strict';

    var DRAFT = 'weir-playground-draft';
    var picker = document.getElementById('example');
    var source = document.getElementById('source');
    var lines = document.getElementById('lines');
    var position = document.getElementById('position');
    var problems = document.getElementById('problems');
    var metrics = document.getElementById('metrics');
    var state = document.getElementById('state');
    var bare = document.getElementById('bare');
    var running = null;
    var shownLines = 0;

    // The small programs that each show one construct of the language.
    var CONSTRUCT = 'construct_';

    function title(name) {
        return name === 'todo_mvc' ? 'TodoMVC' : name.replace(CONSTRUCT, '').replace(/_/g, ' ');
    }

    function group(label, names) {
        var made = document.createElement('optgroup');
        made.label = label;
        names.forEach(function (name) {
            var option = element('option', '', title(name));
            option.value = name;
            made.appendChild(option);
        });
        picker.appendChild(made);
    }

    function file() {
        return picker.value + '.bn';
    }

    // What was typed and not yet chosen away, so that a reload loses nothing.
    function keepDraft() {
        try {
            sessionStorage.setItem(DRAFT, JSON.stringify([picker.value, source.value]));
        } catch (e) {
            // Storage can be switched off; then a reload shows the example again.
        }
    }

    function draft() {
        try {
            return JSON.parse(sessionStorage.getItem(DRAFT));
        } catch (e) {
            return null;
        }
    }

    function numberLines() {
        var count = source.value.split('\n').length;
        if (count !== shownLines) {
            var numbers = '';
            for (var i = 1; i <= count; i++) {
                numbers += i + '\n';
            }
            lines.textContent = numbers;
            shownLines = count;
        }
        lines.scrollTop = source.scrollTop;
    }

    function showPosition() {
        var before = source.value.slice(0, source.selectionStart).split('\n');
        position.textContent = before.length + ':' + (before[before.length - 1].length + 1);
    }

    function goTo(start, end) {
        source.focus();
        source.setSelectionRange(start, Math.max(start, end));
        var line = source.value.slice(0, start).split('\n').length;
        source.scrollTop = Math.max(0, (line - 5) * 20);
        numberLines();
        showPosition();
    }

    function element(tag, className, text) {
        var made = document.createElement(tag);
        made.className = className;
        made.textContent = text;
        return made;
    }

    function problem(found) {
        var item = element('button', 'problem ' + found.severity, '');
        item.type = 'button';
        item.appendChild(element('strong', '', found.message));
        if (found.excerpt) {
            item.appendChild(element('pre', '', found.excerpt));
        }
        if (found.hint) {
            item.appendChild(element('div', '', 'Hint: ' + found.hint));
        }
        item.addEventListener('click', function () {
            if (found.start !== undefined) {
                goTo(found.start, found.end);
            }
        });
        return item;
    }

    function showProblems(found) {
        problems.textContent = '';
        found.forEach(function (one) {
            problems.appendChild(problem(one));
        });
        problems.hidden = found.length === 0;
    }

    // A program with errors leaves the one that runs alone.
    function run() {
        var files = {};
        files[file()] = source.value;
        var program = { files: files, entry: file() };
        var found = Weir.check(program);
        showProblems(found);
        if (found.some(function (one) { return one.severity === 'error'; })) {
            return;
        }
        var name = 'playground ' + picker.value;
        if (running && running.name === name && !!running.stats() === metrics.checked) {
            running.replace(program, { keepState: true }).then(showReport, function (error) {
                showProblems(error.diagnostics || []);
            });
            return;
        }
        if (running) {
            running.unmount();
            running = null;
        }
        var options = { name: name, metrics: metrics.checked, onError: addProblem, persist: 'local' };
        Weir.mount(program, '#app', options).then(
            function (app) {
                running = app;
            },
            function (error) {
                showProblems(error.diagnostics || []);
            },
        );
    }

    // What became of the state, when the program was edited.
    function showReport(report) {
        var parts = [];
        report.moved.forEach(function (move) {
            parts.push('moved ' + move[0] + ' to ' + move[1]);
        });
        report.dropped.forEach(function (path) {
            parts.push('no place for ' + path);
        });
        state.textContent = parts.slice(0, 5).join(', ') + (parts.length > 5 ? ', …' : '');
    }

    function addProblem(found) {
        problems.appendChild(problem(found));
        problems.hidden = false;
    }

    function edit(text) {
        source.value = text;
        source.setSelectionRange(0, 0);
        source.scrollTop = 0;
        numberLines();
        showPosition();
    }

    // Replaces what differs, as if it were typed, so that the browser can undo it.
    function retype(text) {
        var old = source.value;
        var start = 0;
        var end = 0;
        while (start < old.length && old[start] === text[start]) {
            start++;
        }
        while (end < Math.min(old.length, text.length) - start
            && old[old.length - 1 - end] === text[text.length - 1 - end]) {
            end++;
        }
        source.focus();
        source.setSelectionRange(start, old.length - end);
        document.execCommand('insertText', false, text.slice(start, text.length - end));
        if (source.value !== text) {
            source.value = text; // a browser that cannot
        }
    }

    // Formats the program; the cursor stays at the line it was on.
    function format() {
        var formatted = Weir.format(source.value);
        var line = source.value.slice(0, source.selectionStart).split('\n').length;
        var top = source.scrollTop;
        showProblems(formatted.diagnostics);
        if (formatted.text !== source.value) {
            retype(formatted.text);
            var before = formatted.text.split('\n').slice(0, line - 1).join('\n').length;
            source.setSelectionRange(before + (line > 1), before + (line > 1));
            source.scrollTop = top;
            numberLines();
            keepDraft();
        }
        source.focus();
        showPosition();
    }

    function choose(name) {
        picker.value = name;
        bare.href = 'examples/' + name + '.html';
        return fetch('examples/' + name + '.bn').then(function (response) {
            return response.text();
        }).then(function (text) {
            edit(text);
            run();
        });
    }

    function begin(names) {
        names.sort(function (a, b) {
            return (b === 'todo_mvc') - (a === 'todo_mvc');
        });
        var isConstruct = function (name) {
            return name.indexOf(CONSTRUCT) === 0;
        };
        group('Programs', names.filter(function (name) { return !isConstruct(name); }));
        group('Constructs', names.filter(isConstruct));
        metrics.checked = /[?&]metrics\b/.test(location.search);
        var kept = draft();
        var wanted = /[?&]example=([\w-]+)/.exec(location.search);
        if (wanted && names.indexOf(wanted[1]) >= 0) {
            choose(wanted[1]);
        } else if (kept && names.indexOf(kept[0]) >= 0) {
            picker.value = kept[0];
            bare.href = 'examples/' + kept[0] + '.html';
            edit(kept[1]);
            run();
        } else {
            choose(names[0]);
        }
    }

    // What goes wrong is listed below the program, and not once more in the result.
    document.getElementById('app').addEventListener('weir:error', function (event) {
        event.preventDefault();
    });
    picker.addEventListener('change', function () {
        choose(picker.value).then(keepDraft);
    });
    metrics.addEventListener('change', run);
    document.getElementById('run').addEventListener('click', run);
    document.getElementById('forget').addEventListener('click', function () {
        if (running) {
            running.clearState();
            state.textContent = '';
        }
    });
    document.getElementById('format').addEventListener('click', format);
    source.addEventListener('scroll', numberLines);
    source.addEventListener('input', function () {
        numberLines();
        keepDraft();
    });
    document.addEventListener('selectionchange', function () {
        if (document.activeElement === source) {
            showPosition();
        }
    });
    source.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' && event.shiftKey) {
            event.preventDefault();
            run();
        } else if (event.code === 'KeyF' && event.shiftKey && event.altKey) {
            event.preventDefault();
            format();
        }
    });
    fetch('examples/index.json').then(function (response) {
        return response.json();
    }).then(begin);
})();
