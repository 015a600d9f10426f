window.told = [];
document.addEventListener('weir:error', function (event) {
    told.push(event.target.id);
});
